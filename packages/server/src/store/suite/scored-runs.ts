import { describe, expect, it } from "vitest";
import { InsufficientBalance, NameTaken, type NewRun } from "../store.ts";
import { all, newRun, type Open, populated, score, start, task, texts } from "./fixtures.ts";

const named: Partial<NewRun> = { names_its_moment: true };
const rows = ["\u0000", "ünï\\u0000", "", "\u{1F600}"].map(texts);

/** How few statements it takes is up to the name, and to the size. */
const kinds: readonly [which: string, changes: Partial<NewRun>][] = [
  ["of a name that a user chose", { rows }],
  ["of a name with its moment", { rows, ...named }],
  ["of long rows", { ...named, rows: rows.with(2, texts("long ".repeat(60_000))) }],
];

export function scoredRunsSuite(open: Open): void {
  describe.each(kinds)("a run %s that comes with its results", (_, changes) => {
    it("is kept whole, and is told the ids of these, in their order", async () => {
      const { store, ana } = await populated(open);
      const results = [20, 0, 31, 30, 1, 21].map((at) => ({
        ...score({ record_index: Math.floor(at / 10), position: at % 10, result: at }),
        evaluation_cost: at,
        explanation: at === 0 ? "none \u0000 of it" : null,
        eval_metadata: at === 1 ? { claims: ["\u0000"] } : null,
      }));
      const tasks = [
        task(),
        task({ position: 1, metric_id: 8, threshold: 10, metric_args: { pattern: "\u0000" } }),
      ];
      const draft = newRun(ana, "one", { ...changes, tasks, results, reserved: 500 });
      const made = await store.transaction((t) => t.insertRun(draft));

      const kept = await all(store.evaluationsWithRecords(made.id));
      const ids = new Map(kept.map(({ result, id }) => [result, id]));
      expect(made.evaluation_ids).toEqual([20, 0, 31, 30, 1, 21].map((at) => ids.get(at)));
      expect(kept.map(({ result, record }) => [result, record.output])).toEqual(
        [0, 1, 20, 21, 30, 31].map((at) => [at, draft.rows[Math.floor(at / 10)]?.output]),
      );
      expect(kept[0]).toMatchObject({ metric_id: 2, explanation: "none \u0000 of it", metric_args: null });
      expect(kept[1]).toMatchObject({ metric_id: 8, threshold: 10, metric_args: { pattern: "\u0000" } });
      expect(kept[1]?.eval_metadata).toEqual({ claims: ["\u0000"] });
      expect(await store.tasksOfRun(made.id)).toEqual(tasks);
      expect(await store.findRun(made.id)).toMatchObject({
        alias: "one",
        number_of_evaluations: 6,
        number_of_successes: 6,
        number_of_remaining: 0,
        total_cost: 103,
      });
      expect(await store.balance(ana.user_id)).toBe(1_000_000_000 - 103);
    });

    it("is refused with a result of a row that it does not have, and nothing is left", async () => {
      const { store, ana } = await populated(open);
      const results = [score(), score({ record_index: 4 })];
      const run = newRun(ana, "one", { ...changes, results, reserved: 10 });
      await expect(start(store, run)).rejects.toThrow("has a result for row 4, which does not exist");
      expect(await store.findRunByAlias(ana.user_id, "one", null)).toBeUndefined();
      expect(await store.balance(ana.user_id)).toBe(1_000_000_000);
    });

    it("is refused if its alias is taken, or the balance does not cover it, and nothing is left", async () => {
      const { store, ana } = await populated(open);
      const one = newRun(ana, "one", { ...changes, results: [score()] });
      await start(store, one);
      await expect(start(store, one)).rejects.toThrow(NameTaken);
      const two = newRun(ana, "two", { ...changes, results: [score()], reserved: 2_000_000_000 });
      await expect(start(store, two)).rejects.toThrow(InsufficientBalance);
      expect(await store.findRunByAlias(ana.user_id, "two", null)).toBeUndefined();
      expect(await store.balance(ana.user_id)).toBe(1_000_000_000);
    });
  });
}
