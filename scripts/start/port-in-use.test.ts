import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { isPortInUse } from "./port-in-use.ts";

test("a port is in use as long as a program listens there", async () => {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  expect(await isPortInUse(port)).toBe(true);
  await new Promise((resolve) => server.close(resolve));
  expect(await isPortInUse(port)).toBe(false);
});

test("port 0, any free port, is never in use", async () => {
  expect(await isPortInUse(0)).toBe(false);
});
