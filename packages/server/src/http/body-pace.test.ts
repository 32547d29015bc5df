import { once } from "node:events";
import { connect } from "node:net";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { exampleKey } from "../domain/api-key.ts";
import { testServer } from "../testing/test-server.ts";

/** A clock on which every sleep is over at the next turn of the event loop. */
const hasty = { now: () => 0, sleep: () => setImmediate() };

test("a body that arrives too slowly is a 408 of the server", async () => {
  const bodyPace = { graceMs: 5_000, bytesPerSecond: 100, clock: hasty };
  await using server = await testServer({ bodyPace });
  const socket = connect(server.port, "127.0.0.1");
  const answer = once(socket, "data").then(String);
  socket.write(
    `POST /api/v1/evaluate HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${exampleKey}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
  );
  expect(await answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  expect(await answer).toContain("The body arrives too slowly: after 5 s");
  socket.destroy();
});
