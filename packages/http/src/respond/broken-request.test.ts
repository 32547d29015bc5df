import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { startEcho } from "../testing/start-echo.ts";
import { answerBrokenRequests } from "./broken-request.ts";

const echo = await startEcho();
afterAll(echo.close);

/** All that the server says until it ends the connection. */
async function exchange(port: number, sent: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(sent);
  return await text(socket);
}

function bodyOf(answer: string): unknown {
  return JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")));
}

const start = "POST /api/v1/evaluate HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\n";

describe("a malformed request is answered in the API's error shape", () => {
  test.each([
    ["no HTTP", "hello\r\n\r\n", "400 Bad Request"],
    ["a header without a colon", `${start}no colon\r\n\r\n`, "400 Bad Request"],
    ["a length that is not a number", `${start}Content-Length: x\r\n\r\n`, "400 Bad Request"],
    ["a chunk of no length", `${start}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, "400 Bad Request"],
    ["no Host", "GET /docs HTTP/1.1\r\n\r\n", "400 Bad Request"],
    ["large headers", `${start}A: ${"a".repeat(200_000)}\r\n\r\n`, "431 Request Header Fields Too Large"],
  ])("%s", async (_, sent, status) => {
    const answer = await exchange(echo.port, sent);
    expect(answer.split("\r\n")[0]).toBe(`HTTP/1.1 ${status}`);
    expect(answer).toMatch(/^content-type: application\/json\r$/im);
    expect(answer).toMatch(/^connection: close\r$/im);
    expect(bodyOf(answer)).toEqual({ detail: expect.stringMatching(/\.$/) });
    expect((await fetch(`${echo.url}/docs`)).status).toBe(404);
  });
});

test("a request that does not arrive in time is a 408", async () => {
  const times = { headersTimeout: 20, requestTimeout: 20, connectionsCheckingInterval: 10 };
  const server = answerBrokenRequests(createServer(times));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const answer = await exchange(port ?? 0, "GET / HTTP/1.1\r\n");
  expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  expect(bodyOf(answer)).toEqual({ detail: "The request took too long to arrive." });
  server.close();
});

test("a response that has begun is not followed by another one", async () => {
  const sent = `${start.replace("evaluate", "nothing")}Transfer-Encoding: chunked\r\n\r\n`;
  const socket = connect(echo.port, "127.0.0.1");
  socket.write(sent);
  const [first] = await once(socket, "data");
  socket.write("zz\r\n");
  const whole = String(first) + (await text(socket));
  expect(whole.match(/HTTP\/1\.1/g)).toHaveLength(1);
  expect(whole).toContain("404 Not Found");
});

test("a client that resets its connection leaves the server up", async () => {
  const socket = connect(echo.port, "127.0.0.1");
  socket.write(start);
  await once(socket, "connect");
  socket.resetAndDestroy();
  expect((await fetch(`${echo.url}/docs`)).status).toBe(404);
});
