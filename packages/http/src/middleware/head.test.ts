import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { startEcho } from "../testing/start-echo.ts";

const echo = await startEcho();
afterAll(echo.close);

/** The status and the body of the answer to a head. */
async function answerTo(head: string): Promise<[status: number, body: unknown]> {
  const socket = connect(echo.port, "127.0.0.1");
  socket.end(`GET /api/v1/dataset-types ${head}\r\nConnection: close\r\n\r\n`);
  const answer = await text(socket);
  return [Number(answer.slice(9, 12)), JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))];
}

const blank = "The Host header of the request is empty or contains spaces.";

test.each([
  ["no Host", "HTTP/1.1", 400, "The request has no Host header."],
  ["an empty Host", "HTTP/1.1\r\nHost:", 400, blank],
  ["a Host with a blank", "HTTP/1.1\r\nHost: a b", 400, blank],
  [
    "an expectation that is not known",
    "HTTP/1.1\r\nHost: a\r\nExpect: tea",
    417,
    "This server cannot meet the expectation tea; leave out Expect.",
  ],
])("%s is refused in the API's shape", async (_what, head, status, detail) => {
  expect(await answerTo(head)).toEqual([status, { detail }]);
});

test.each([
  ["HTTP/1.0 without a Host", "HTTP/1.0"],
  ["HTTP/1.0 with an expectation, which is ignored", "HTTP/1.0\r\nExpect: tea"],
  ["a Host with its port", "HTTP/1.1\r\nHost: localhost:4000"],
])("a request is let in: %s", async (_what, head) => {
  expect((await answerTo(head))[0]).toBe(200);
});

test("a client that waits for 100 Continue gets it", async () => {
  const socket = connect(echo.port, "127.0.0.1");
  socket.write(
    "POST /api/v1/data-collections HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Type: application/json\r\n" +
      "Content-Length: 12\r\nConnection: close\r\n\r\n",
  );
  socket.once("data", () => socket.write('{"name":"a"}'));
  const answer = await text(socket);
  expect(answer).toContain("HTTP/1.1 200 OK");
});
