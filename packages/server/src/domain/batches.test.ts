import { expect, test } from "vitest";
import { batchesOf } from "./batches.ts";

test.each([
  ["a batch ends at the largest count", [1, 1, 1, 1, 1], [[1, 1], [1, 1], [1]]],
  ["an item that exceeds the size ends its batch", [100, 1, 1], [[100], [1, 1]]],
  ["items that exceed the size together end their batch", [60, 60, 1], [[60, 60], [1]]],
  ["no items make no batch", [], []],
])("%s", (_, sizes, expected) => {
  expect([...batchesOf(sizes, (size) => size, { count: 2, size: 100 })]).toEqual(expected);
});
