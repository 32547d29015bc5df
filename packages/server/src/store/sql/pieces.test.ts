import { expect, test } from "vitest";
import type { RecordTexts } from "../../domain/entities.ts";
import { openStore } from "../sqlite/open.ts";
import type { EvaluationFilter } from "../store.ts";
import { newRun, noon, populated, score, start, task, texts, upload } from "../suite/fixtures.ts";

const open = () => openStore({ file: ":memory:", clock: () => Date.parse(noon) });

/** How many turns of the event loop there were before each batch. */
async function turnsBefore(batches: AsyncIterable<readonly unknown[]>): Promise<readonly number[]> {
  const before: number[] = [];
  await countingTurns(async (turns) => {
    for await (const _ of batches) before.push(turns());
  });
  return before;
}

/** Does work that is told how many turns of the event loop have passed. @returns how many there were */
async function countingTurns(work: (turns: () => number) => Promise<unknown>): Promise<number> {
  let turns = 0;
  let next = setImmediate(function turn() {
    turns += 1;
    next = setImmediate(turn);
  });
  await work(() => turns);
  clearImmediate(next);
  return turns;
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

const everything: EvaluationFilter = {
  page: 1,
  page_size: 10,
  order: "row",
  search: null,
  metric_id: null,
  passed: null,
  failed: null,
  min_result: null,
  max_result: null,
};

test.each<[string, readonly RecordTexts[], Partial<EvaluationFilter>]>([
  ["many evaluations", Array.from({ length: 9_000 }, () => texts("")), { passed: false }],
  ["many texts", rows, { search: "none of them" }],
  ["one long text", [texts("é".repeat(700_000))], { search: "none of it" }],
  ["one long text of tags", [texts("\u{E0061}".repeat(350_000))], { search: "none of it" }],
  ["a few long texts", Array.from({ length: 7 }, () => texts("x".repeat(100_000))), { search: "none" }],
])("a page is found among %s while others are answered", async (_, records, filter) => {
  const { store, ana } = await populated(open);
  const results = records.map((_, record_index) => score({ record_index }));
  const tasks = [task({ to_index: records.length })];
  const draft = { rows: records, row_count: records.length, tasks, results };
  const id = await start(store, newRun(ana, "long", draft));
  const turns = await countingTurns(() => store.selectEvaluations(id, { ...everything, ...filter }, 100));
  expect(turns).toBeGreaterThan(3);
});
