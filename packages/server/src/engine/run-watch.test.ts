import type { Clock } from "@aegis/async";
import { expect, test } from "vitest";
import { createRunWatch } from "./run-watch.ts";

/** A clock on which no pause ever ends. */
const still: Clock = { now: () => 0, sleep: () => new Promise(() => {}) };

test("if nothing was kept of a run, the store is asked what has ended, and who waits for that alone is told", async () => {
  const asked: (readonly number[])[] = [];
  const stillRunning = async (ids: readonly number[]) => {
    asked.push(ids);
    return ids.filter((id) => id === 2);
  };
  const runWatch = createRunWatch({ stillRunning }, still, undefined);
  const told: string[] = [];
  for (const id of [1, 2])
    runWatch.watch(id, { ended: () => told.push(`${id} ended`), failed: () => told.push(`${id} failed`) });
  runWatch.doubted();
  await expect.poll(() => told).toEqual(["1 ended"]);
  expect(asked).toEqual([[1, 2]]);
});
