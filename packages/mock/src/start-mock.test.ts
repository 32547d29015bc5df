import { once } from "node:events";
import { Agent, createServer, get } from "node:http";
import { connect } from "node:net";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { createMock } from "./create-mock.ts";
import { startMock } from "./start-mock.ts";

const headers = { authorization: "Bearer x" };

test("an option holds for every request, unless a request says otherwise", async () => {
  await using mock = await startMock({ dynamic: true, seed: "7", rateLimit: 2 });
  const url = `${mock.url}/api/v1/dataset-types/1`;
  const [first, second, third] = [
    await fetch(url, { headers }),
    await fetch(url, { headers: { ...headers, prefer: "dynamic=false" } }),
    await fetch(url, { headers }),
  ];
  expect([first.status, second.status, third.status]).toEqual([200, 200, 429]);
  expect(await first.json()).not.toHaveProperty("name", "CUSTOM");
  expect(await second.json()).toHaveProperty("name", "CUSTOM");
});

test("a delay holds a response back", async () => {
  await using mock = await startMock();
  const start = performance.now();
  await fetch(`${mock.url}/api/v1/runs/1`, { headers: { ...headers, prefer: "delay=150" } });
  // Timers may fire a millisecond early.
  expect(performance.now() - start).toBeGreaterThan(148);
});

test("a stop sends delayed responses instead of cutting them off, and closes idle connections", async () => {
  const mock = await startMock({ delay: 20_000 });
  const agent = new Agent({ keepAlive: true });
  const idle = connect(mock.port, "127.0.0.1");
  await once(idle, "connect");
  const left = once(idle.resume(), "close");
  const request = get(`${mock.url}/api/v1/runs/1`, { agent, headers });
  const due = once(request, "response");
  await once(request, "finish");
  await fetch(`${mock.url}/healthz`);
  await mock.close();
  // At the end of the grace period, long before the delay is over, it would be cut off.
  const [response] = await due;
  expect(response.statusCode).toBe(200);
  response.resume();
  await left;
  agent.destroy();
});

test("a second close waits for the first, and the port is free afterwards", async () => {
  const mock = await startMock();
  await Promise.all([mock.close(), mock.close()]);
  await using again = await startMock({ port: mock.port });
  expect(again.port).toBe(mock.port);
});

test("a port in use is an error of its own code", async () => {
  await using mock = await startMock();
  await expect(startMock({ port: mock.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("the listener works on any server, and its own error is a 500 that is reported", async () => {
  const reported: unknown[] = [];
  const now = () => {
    throw new Error("The clock stopped.");
  };
  const server = createServer(
    await createMock({ rateLimit: 1, now, onError: (error) => reported.push(error) }),
  );
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/runs/1`, { headers });
  expect([response.status, await response.json()]).toEqual([500, { detail: "Internal server error." }]);
  expect(reported).toEqual([new Error("The clock stopped.")]);
  server.close();
  server.closeAllConnections();
});

test("a client that leaves in the middle of an upload is not an error", async () => {
  const errors: unknown[] = [];
  const server = createServer(await createMock({ onError: (error) => errors.push(error) }));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const begun = once(server, "request");
  const socket = connect(port, "127.0.0.1");
  const head =
    "POST /api/v1/datasets HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\nContent-Length: 1000\r\n";
  socket.write(`${head}Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n`);
  const [req, res] = await begun;
  while (!req.readableDidRead) await setImmediate();
  socket.destroy();
  await once(res, "close");
  // While another request is answered, the one that broke off comes to its end.
  await fetch(`http://127.0.0.1:${port}/api/v1/runs/1`, { headers });
  expect(errors).toEqual([]);
  server.close();
  server.closeAllConnections();
});
