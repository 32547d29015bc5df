import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { isTaken } from "./port.ts";

test("a port is taken as long as something listens there", async () => {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  expect(await isTaken(port)).toBe(true);
  await new Promise((resolve) => server.close(resolve));
  expect(await isTaken(port)).toBe(false);
});

test("any free port is never taken", async () => {
  expect(await isTaken(0)).toBe(false);
});
