import { expect, test } from "vitest";
import { batchesOf } from "./batches.ts";

test.each([
  ["as many as may be in one", [1, 1, 1, 1, 1], [[1, 1], [1, 1], [1]]],
  ["a large one is the last of its batch", [100, 1, 1], [[100], [1, 1]]],
  ["two that are large together as well", [60, 60, 1], [[60, 60], [1]]],
  ["nothing is no batch", [], []],
])("%s", (_, sizes, expected) => {
  expect([...batchesOf(sizes, (size) => size, { count: 2, size: 100 })]).toEqual(expected);
});
