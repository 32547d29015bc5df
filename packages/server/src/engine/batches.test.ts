import { expect, test } from "vitest";
import { batchesOf } from "./batches.ts";

const texts = { prompt: null, input: null, context: null, golden_answer: null };
const rows = (...lengths: number[]) =>
  lengths.map((length, at) => ({ ...texts, id: at + 1, record_index: at, output: "x".repeat(length) }));

test.each([
  ["as many rows as may be in one", [1, 1, 1, 1, 1], [2, 2, 1]],
  ["a long row is the last of its batch", [1_000_000, 1, 1], [1, 2]],
  ["two that are long together as well", [600_000, 600_000, 1], [2, 1]],
  ["no rows are no batch", [], []],
])("%s", (_, lengths, expected) => {
  const batches = [...batchesOf(rows(...lengths), 2)];
  expect(batches.map((batch) => batch.length)).toEqual(expected);
  expect(batches.flat().map(({ record_index }) => record_index)).toEqual(lengths.map((_, at) => at));
});
