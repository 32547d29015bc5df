import { describe, expect, test } from "vitest";
import { holdsBatches, jsonPieces } from "./json-pieces.ts";

async function* batches(...all: (readonly unknown[])[]): AsyncGenerator<readonly unknown[]> {
  yield* all;
}

async function text(value: unknown): Promise<string> {
  let whole = "";
  for await (const piece of jsonPieces(value)) whole += piece;
  return whole;
}

describe("a value with batches is written like the value with whole lists", () => {
  test.each([
    ["nothing in batches", { a: [1, null, "x"], b: { c: true } }, { a: [1, null, "x"], b: { c: true } }],
    ["null", null, null],
    ["a list", batches([1, 2], [3]), [1, 2, 3]],
    ["an empty list", batches(), []],
    ["empty batches", batches([], [1], [], [2], []), [1, 2]],
    [
      "a list in an object",
      { n: 1, items: batches([{ id: 1 }], [{ id: 2 }]), z: null },
      { n: 1, items: [{ id: 1 }, { id: 2 }], z: null },
    ],
    [
      "lists in the elements",
      { items: batches([{ rows: batches([1], [2]) }, { rows: [] }], [{ rows: batches() }]) },
      { items: [{ rows: [1, 2] }, { rows: [] }, { rows: [] }] },
    ],
    ["lists in a list", [batches([1]), 2, [batches(["a"])]], [[1], 2, [["a"]]]],
    ["what is undefined", { a: undefined, rows: batches([1]), b: undefined }, { rows: [1] }],
  ])("%s", async (_title, value, whole) => {
    expect(await text(value)).toBe(JSON.stringify(whole));
  });
});

test("a batch is requested once everything before it has been taken", async () => {
  const asked: number[] = [];
  const rows = (async function* () {
    for (let batch = 0; batch < 3; batch++) {
      asked.push(batch);
      yield [batch];
    }
  })();
  const pieces = jsonPieces({ rows });
  await pieces.next();
  expect(asked).toEqual([]);
  await pieces.next();
  expect(asked).toEqual([0]);
});

test("stopping early ends the reading of batches", async () => {
  let isEnded = false;
  const rows = (async function* () {
    try {
      yield [1];
      yield [2];
    } finally {
      isEnded = true;
    }
  })();
  for await (const piece of jsonPieces({ rows })) if (piece.includes("1")) break;
  expect(isEnded).toBe(true);
});

test.each([
  [null, false],
  ["text", false],
  [{ a: { b: [{ c: 1 }] } }, false],
  [{ a: { b: [{ c: batches([1]) }] } }, true],
])("in %j there are batches: %s", (value, held) => {
  expect(holdsBatches(value)).toBe(held);
});
