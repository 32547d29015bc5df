import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { fakeEndpoint, says } from "./fake-endpoint.ts";

test("a fake endpoint outlives a client that leaves in the middle of its request, and has not seen it", async () => {
  await using endpoint = await fakeEndpoint([says("{}")]);
  const { port, pathname } = new URL(endpoint.baseUrl);
  const socket = connect(Number(port), "127.0.0.1");
  await once(socket, "connect");
  socket.write(`POST ${pathname} HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"model":`);
  // Its beginning has to be there, or nothing is cut off.
  while (endpoint.most() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  socket.resetAndDestroy();
  await once(socket, "close");
  const response = await fetch(endpoint.baseUrl, { method: "POST", body: '{"model":"m"}' });
  expect(response.status).toBe(200);
  expect(endpoint.seen.map(({ body }) => body.model)).toEqual(["m"]);
});
