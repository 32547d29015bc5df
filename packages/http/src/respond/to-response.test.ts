import { describe, expect, test } from "vitest";
import { toResponse } from "./to-response.ts";

async function* chunks<T>(...all: T[]): AsyncGenerator<T> {
  yield* all;
}

describe("what is small, or no list, is whole", () => {
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

test("a file has its name, and headers of an operation come along", async () => {
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

test("what is larger than the limit goes on where it was begun, in order", async () => {
  const answer = await toResponse(
    { status: 200, body: { csv: chunks("aaaa", "bbbb", "cccc"), filename: "x" } },
    6,
  );
  if (!("pieces" in answer)) throw new Error("It is whole.");
  const pieces: string[] = [];
  for await (const piece of answer.pieces) pieces.push(piece);
  expect(pieces).toEqual(["aaaabbbb", "cccc"]);
});

test("what is given up before it was begun is not read further", async () => {
  let isEnded = false;
  const csv = (async function* () {
    try {
      for (;;) yield "aaaa";
    } finally {
      isEnded = true;
    }
  })();
  const answer = await toResponse({ status: 200, body: { csv, filename: "x" } }, 6);
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
