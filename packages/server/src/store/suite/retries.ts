import { describe, expect, it } from "vitest";
import type { Caller } from "../../domain/entities.ts";
import { type Chunk, InsufficientBalance, type RunRetry, type Store } from "../store.ts";
import {
  all,
  claimAll,
  claimOne,
  defined,
  dollar,
  finishAllWork,
  fullScores,
  newRun,
  noon,
  type Open,
  populated,
  runOf,
  score,
  start,
  task,
  texts,
} from "./fixtures.ts";

const later = "2026-04-01T13:00:00Z";
const failed = { result: null, is_success: false, is_gte_threshold: null, explanation: "No answer." };

/** Ten rows, each scored by two tasks; what failed is named by row and position. */
const rows = Array.from({ length: 10 }, (_, index) => texts(`row ${index}`));
const tasks = [task({ to_index: 10 }), task({ position: 1, metric_id: 1, to_index: 10 })];
const failures = ["1 0", "1 1", "7 1"];

export function retriesSuite(open: Open): void {
  describe("a retry", () => {
    it("claims the rows with failures, and of these what failed", async () => {
      const { store, ana } = await populated(open);
      const id = await finished(store, ana);
      await retry(store, ana, id);
      const chunks = await claimAll(store);
      expect(chunks.map((chunk) => chunk.rows.map(({ record_index }) => record_index))).toEqual([
        [1, 2],
        [7, 8],
      ]);
      expect(chunks.map(({ done }) => [...done])).toEqual([
        ["2 0", "2 1"],
        ["7 0", "8 0", "8 1"],
      ]);
      expect(chunks[0]).toMatchObject({ run_id: id, user_id: ana.user_id, started_at: noon, tasks });
    });

    it("keeps each failure until its new outcome takes its place, under its id", async () => {
      const { store, ana } = await populated(open);
      const id = await finished(store, ana);
      const before = await all(store.evaluationsOfRun(id));
      await retry(store, ana, id);
      expect(await all(store.evaluationsOfRun(id))).toEqual(before);
      expect(await runOf(store, id)).toMatchObject({
        state: "running",
        finished_at: null,
        updated_at: later,
        result: null,
        aggregate_results: null,
        is_gte_threshold: null,
        total_cost: null,
        number_of_successes: 17,
        number_of_failures: 3,
        number_of_passes: 17,
        number_of_remaining: 3,
      });
      const [first, second] = await claimAll(store);
      expect(await saveAll(store, first, { result: 40, is_gte_threshold: false })).toBe("saved");
      expect(await runOf(store, id)).toMatchObject({
        state: "running",
        result: null,
        number_of_successes: 19,
        number_of_failures: 1,
        number_of_passes: 17,
        number_of_remaining: 1,
      });
      expect(await saveAll(store, second, { result: 0, is_gte_threshold: false })).toBe("finished");
      expect(await runOf(store, id)).toMatchObject({
        state: "finished",
        result: 89,
        aggregate_results: { exact_match: 94, json_equal: 84 },
        number_of_successes: 20,
        number_of_failures: 0,
        number_of_passes: 17,
      });
      const after = await all(store.evaluationsOfRun(id));
      expect(after.map((each) => each.id)).toEqual(before.map((each) => each.id));
      const changed = after.filter((each, at) => each.result !== before[at]?.result);
      expect(changed.map(({ record_index, result }) => [record_index, result])).toEqual([
        [1, 40],
        [1, 40],
        [7, 0],
      ]);
    });

    it("scores what fails again once, and leaves it to the next retry", async () => {
      const { store, ana } = await populated(open);
      const id = await finished(store, ana);
      await retry(store, ana, id);
      const versions = [await runOf(store, id)];
      const [first, second] = await claimAll(store);
      const rest = { not_before: 5_000, failing_since: null };
      const some = fullScores(defined(first), { ...failed, explanation: "Still none." }).slice(0, 1);
      expect(await store.save(defined(first), "worker", some, rest)).toBe("saved");
      versions.push(await runOf(store, id));
      // That the counts are the same does not make it the same run.
      expect(versions[1]).not.toEqual(versions[0]);
      expect(versions[1]).toMatchObject({ number_of_failures: 3, number_of_remaining: 2 });
      const again = defined(await claimOne(store, "worker", 5_000, 9_000));
      expect([...again.done]).toEqual(["1 0", "2 0", "2 1"]);
      await saveAll(store, again, failed);
      await saveAll(store, second, failed);
      const ended = await runOf(store, id);
      const counts = { number_of_failures: 3, number_of_remaining: 0 };
      expect(ended).toMatchObject({ state: "finished", result: 100, ...counts });
      expect((await all(store.failuresOfRun(id))).map(({ explanation }) => explanation)).toEqual([
        "Still none.",
        "No answer.",
        "No answer.",
      ]);
      await retry(store, ana, id);
      await finishAllWork(store);
      expect(await runOf(store, id)).toMatchObject({ number_of_successes: 20, number_of_failures: 0 });
    });

    it("charges what it scores, and the run adds it to what it had cost", async () => {
      const { store, ana } = await populated(open);
      const id = await finished(store, ana, { evaluation_cost: 10, reserved: 20 });
      const paid = dollar - 170;
      expect(await store.balance(ana.user_id)).toBe(paid);
      await retry(store, ana, id, { reserved: 60 });
      expect(await store.balance(ana.user_id)).toBe(paid - 60);
      const [first, second] = await claimAll(store);
      await saveAll(store, first, { evaluation_cost: 7, reserved: 20 });
      expect(await store.balance(ana.user_id)).toBe(paid - 34);
      await saveAll(store, second, { evaluation_cost: 1_000, reserved: 20 });
      expect(await runOf(store, id)).toMatchObject({ total_cost: 170 + 34 });
      expect(await store.balance(ana.user_id)).toBe(paid - 34);
      expect(await store.balanceHistory(ana.user_id, 2)).toMatchObject([
        { type: "retry", created_at: later, run_id: id, alias: "one", status: "settled", amount: -34 },
        { type: "run", created_at: noon, run_id: id, alias: "one", status: "settled", amount: -170 },
      ]);
    });

    it("changes nothing if the balance does not cover it, the run is running, or nothing failed", async () => {
      const { store, ana } = await populated(open);
      const id = await finished(store, ana);
      const before = await runOf(store, id);
      await expect(retry(store, ana, id, { reserved: 2 * dollar })).rejects.toThrow(InsufficientBalance);
      expect(await runOf(store, id)).toEqual(before);
      await retry(store, ana, id, { reserved: 60 });
      const running = await runOf(store, id);
      await retry(store, ana, id, { reserved: 60 });
      expect(await runOf(store, id)).toEqual(running);
      expect(await store.balance(ana.user_id)).toBe(dollar - 60);
      await finishAllWork(store);
      const whole = await runOf(store, id);
      await retry(store, ana, id, { reserved: 60 });
      expect(await runOf(store, id)).toEqual(whole);
      expect(await store.balance(ana.user_id)).toBe(dollar);
    });

    it("that is cancelled keeps the failures that it did not get to, and what it has paid for", async () => {
      const { store, ana } = await populated(open);
      const id = await finished(store, ana);
      await retry(store, ana, id, { reserved: 60 });
      const [first, second] = await claimAll(store);
      await saveAll(store, first, { evaluation_cost: 7, reserved: 20 });
      await store.transaction((transaction) => transaction.cancelRun(id, later));
      const ended = { state: "finished", finished_at: later, total_cost: 14, number_of_failures: 1 };
      expect(await runOf(store, id)).toMatchObject(ended);
      expect(await saveAll(store, second)).toBe("gone");
      expect(await runOf(store, id)).toMatchObject(ended);
      expect(await store.balance(ana.user_id)).toBe(dollar - 14);
    });

    it("of a cancelled run adds no evaluation, and the run ends as cancelled again", async () => {
      const { store, ana } = await populated(open);
      const id = await start(store, newRun(ana, "one", { rows, row_count: 10, tasks }));
      const [first] = await claimAll(store);
      const one = fullScores(defined(first), failed).slice(0, 1);
      await store.save(defined(first), "worker", one, { not_before: 0, failing_since: null });
      await store.transaction((transaction) => transaction.cancelRun(id, noon));
      await retry(store, ana, id);
      expect(await finishAllWork(store)).toEqual(["finished"]);
      expect(await all(store.evaluationsOfRun(id))).toHaveLength(1);
      expect(await runOf(store, id)).toMatchObject({
        state: "cancelled",
        result: 100,
        number_of_successes: 1,
      });
    });

    it("of a run that was created with its results adds to what these came to", async () => {
      const { store, ana } = await populated(open);
      const results = [60, null].map((result, record_index) => {
        const { record_id: _, reserved: __, ...one } = score({ record_index, result });
        return { ...one, is_success: result !== null };
      });
      const some = { rows: rows.slice(0, 2), row_count: 2, tasks: [task({ to_index: 2 })] };
      const id = await start(store, newRun(ana, "known", { ...some, results }));
      await retry(store, ana, id);
      await finishAllWork(store);
      expect(await runOf(store, id)).toMatchObject({ result: 80, number_of_successes: 2 });
    });

    it("ends with the run that is deleted, and what was reserved goes back once", async () => {
      const { store, ana } = await populated(open);
      const id = await finished(store, ana);
      await retry(store, ana, id, { reserved: 60 });
      const [chunk] = await claimAll(store);
      await store.transaction((transaction) => transaction.removeRun(id));
      expect(await saveAll(store, chunk)).toBe("gone");
      expect(await store.balance(ana.user_id)).toBe(dollar);
      expect(await claimAll(store)).toEqual([]);
    });

    it("is paid by whoever asks for it, and is their work beside that of others", async () => {
      const { store, ana, ben } = await populated(open);
      const id = await finished(store, ana);
      await retry(store, ben, id, { reserved: 60 });
      expect(await store.balance(ben.user_id)).toBe(dollar - 60);
      expect([await store.countRunningRuns(ana.user_id), await store.countRunningRuns(ben.user_id)]).toEqual([
        0, 1,
      ]);
      const chunks = await claimAll(store);
      expect(chunks.map(({ user_id }) => user_id)).toEqual([ben.user_id, ben.user_id]);
      for (const chunk of chunks) await saveAll(store, chunk, { evaluation_cost: 7, reserved: 20 });
      expect(await store.balance(ben.user_id)).toBe(dollar - 21);
      expect(await store.balance(ana.user_id)).toBe(dollar);
    });
  });
}

/** A run over the rows that has finished with the failures. @returns its id */
async function finished(store: Store, caller: Caller, costs: Parameters<typeof fullScores>[1] = {}) {
  const run = newRun(caller, "one", { rows, row_count: 10, tasks, reserved: 20 * (costs.reserved ?? 0) });
  const id = await start(store, run);
  for (const chunk of await claimAll(store)) {
    const results = fullScores(chunk, costs).map((one) =>
      failures.includes(`${one.record_index} ${one.position}`)
        ? { ...one, ...failed, evaluation_cost: null }
        : one,
    );
    await store.save(chunk, "worker", results, "done");
  }
  return id;
}

function retry(
  store: Store,
  { user_id }: Caller,
  id: number,
  changes: Partial<RunRetry> = {},
): Promise<void> {
  const asked = { author_id: user_id, chunk_rows: 2, reserved: 0, billed: true, at: later, ...changes };
  return store.transaction((transaction) => transaction.retryRun(id, asked));
}

/** Saves a score for each row and task of a chunk, also for those that it does not lack. */
function saveAll(store: Store, chunk: Chunk | undefined, changes: Parameters<typeof fullScores>[1] = {}) {
  return store.save(defined(chunk), "worker", fullScores(defined(chunk), changes), "done");
}
