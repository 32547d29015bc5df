import { expect, test } from "vitest";
import { batchesFrom, batchesOf } from "./batches.ts";

test.each([
  ["a batch ends at the largest count", [1, 1, 1, 1, 1], [[1, 1], [1, 1], [1]]],
  ["an item that exceeds the size ends its batch", [100, 1, 1], [[100], [1, 1]]],
  ["items that exceed the size together end their batch", [60, 60, 1], [[60, 60], [1]]],
  ["no items make no batch", [], []],
])("items are cut into batches: %s", async (_, sizes, expected) => {
  const limits = { count: 2, size: 100 };
  expect([...batchesOf(sizes, (size) => size, limits)]).toEqual(expected);
  const batches: (readonly number[])[] = [];
  for await (const batch of batchesFrom(sizes, (size) => size, limits)) batches.push(batch);
  expect(batches).toEqual(expected);
});

test("items that come one by one are read only as batches are asked for", async () => {
  let read = 0;
  const items = (async function* () {
    for (; read < 100; read += 1) yield 1;
  })();
  await batchesFrom(items, () => 1, { count: 2, size: 100 }).next();
  expect(read).toBeLessThan(3);
});
