import { expect, test } from "vitest";
import { newRun, noon, populated, score, start, task, texts, upload } from "../suite/fixtures.ts";
import { openStore } from "./open.ts";

const open = () => openStore({ file: ":memory:", clock: () => Date.parse(noon) });

/** How many turns of the event loop there were before each batch. */
async function turnsBefore(batches: AsyncIterable<readonly unknown[]>): Promise<readonly number[]> {
  let turns = 0;
  let next = setImmediate(function turn() {
    turns += 1;
    next = setImmediate(turn);
  });
  const before: number[] = [];
  for await (const _ of batches) before.push(turns);
  clearImmediate(next);
  return before;
}

const rows = Array.from({ length: 1_200 }, (_, index) => texts(`row ${index}`));

test.each([
  [
    "the evaluations of a run",
    async () => {
      const { store, ana } = await populated(open);
      const results = rows.map((_, record_index) => score({ record_index }));
      const tasks = [task({ to_index: rows.length })];
      const id = await start(store, newRun(ana, "long", { rows, row_count: rows.length, tasks, results }));
      return store.evaluationsWithRecords(id);
    },
  ],
  [
    "the records of a dataset",
    async () => {
      const { store, ana } = await populated(open);
      return store.recordsOfDataset(await upload(store, ana, "Long", { rows: rows.length }));
    },
  ],
])("%s are read piece by piece, and others are answered in between", async (_, read) => {
  const turns = await turnsBefore(await read());
  expect(turns.length).toBeGreaterThan(2);
  expect(new Set(turns).size).toBe(turns.length);
});
