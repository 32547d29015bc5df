import { describe, expect, test } from "vitest";
import { toResponse } from "./to-response.ts";

async function* chunks<T>(...all: T[]): AsyncGenerator<T> {
  yield* all;
}

describe("a small body, or one without a list, is buffered", () => {
  test.each([
    [{ status: 200, body: { id: 1 } }, "application/json", '{"id":1}'],
    [{ status: 200, body: null }, "application/json", "null"],
    [{ status: 201, body: { rows: chunks([1], [2]) } }, "application/json", '{"rows":[1,2]}'],
    [
      { status: 200, body: { csv: chunks("a,b\r\n", "1,2\r\n"), filename: "x.csv" } },
      "text/csv; charset=utf-8",
      "a,b\r\n1,2\r\n",
    ],
    [{ status: 204, body: null }, undefined, ""],
  ])("%j", async (reply, type, body) => {
    const answer = await toResponse(reply);
    expect([answer.status, answer.headers["content-type"]]).toEqual([reply.status, type]);
    expect("body" in answer && answer.body.toString()).toBe(body);
  });
});

test("a file has its name, and the operation's headers are kept", async () => {
  const { headers } = await toResponse({
    status: 200,
    body: { csv: chunks("a"), filename: "run_7.csv" },
    headers: { location: "/x" },
  });
  expect(headers).toMatchObject({
    "content-disposition": 'attachment; filename="run_7.csv"',
    location: "/x",
  });
});

test("a body over the limit is streamed from its beginning, in order", async () => {
  const answer = await toResponse(
    { status: 200, body: { csv: chunks("aaaa", "bbbb", "cccc"), filename: "x" } },
    { limit: 6 },
  );
  if (!("pieces" in answer)) throw new Error("It is whole.");
  const pieces: string[] = [];
  for await (const piece of answer.pieces) pieces.push(piece);
  expect(pieces).toEqual(["aaaabbbb", "cccc"]);
});

test("a stream that is returned before it was started is not read further", async () => {
  let isEnded = false;
  const csv = (async function* () {
    try {
      for (;;) yield "aaaa";
    } finally {
      isEnded = true;
    }
  })();
  const answer = await toResponse({ status: 200, body: { csv, filename: "x" } }, { limit: 6 });
  if (!("pieces" in answer)) throw new Error("It is whole.");
  await answer.pieces.return?.();
  expect(isEnded).toBe(true);
});

test("an error within the limit is thrown, and can still be answered", async () => {
  const csv = (async function* () {
    yield "a";
    throw new Error("The disk is gone.");
  })();
  await expect(toResponse({ status: 200, body: { csv, filename: "x" } })).rejects.toThrow(
    "The disk is gone.",
  );
});

test("nothing is read of a response that the client holds already", async () => {
  let isRead = false;
  const csv = (async function* () {
    isRead = true;
    yield "a";
  })();
  const reply = { status: 200, body: { csv, filename: "x" }, version: "1" };
  const held = await toResponse(reply, { holds: (version) => version === "1" });
  expect([held, isRead]).toMatchObject([{ status: 200, version: "1" }, false]);
  const other = await toResponse(reply, { holds: (version) => version === "2" });
  expect("body" in other && other.body.toString()).toBe("a");
});
