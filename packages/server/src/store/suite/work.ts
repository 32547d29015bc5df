import { describe, expect, it } from "vitest";
import type { Chunk } from "../store.ts";
import {
  all,
  claimAll,
  claimOne,
  defined,
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
  upload,
} from "./fixtures.ts";

/** How many chunks are claimed at once: what they are does not depend on it. */
const batches = [1, 2, 100];

export function workSuite(open: Open): void {
  describe("work", () => {
    it.each(batches)(
      "every row of a run is claimed once, in chunks, with its tasks, %i at a time",
      async (most) => {
        const { store, ana } = await populated(open);
        const dataset_id = await upload(store, ana, "Mine", { rows: 5 });
        const tasks = [task({ to_index: 5 }), task({ position: 1, metric_id: 1, to_index: 5 })];
        const run_id = await start(store, newRun(ana, "one", { dataset_id, row_count: 5, tasks }));
        const chunks = await claimAll(store, most);
        expect(chunks.map(indexes)).toEqual([[0, 1], [2, 3], [4]]);
        expect(chunks[1]?.rows.map(({ output }) => output)).toEqual(["row 2", "row 3"]);
        expect(chunks[0]).toMatchObject({
          run_id,
          user_id: ana.user_id,
          dataset_id,
          started_at: noon,
          tasks,
          tries: 0,
          failing_since: null,
        });
      },
    );

    it("what would wait for longer than anybody waits, as the clock was set back, is due after a sweep", async () => {
      const now = Date.parse(noon);
      const { store, ana } = await populated(open, () => now);
      await start(store, newRun(ana, "one", { chunk_rows: 1 }));
      const until = (milliseconds: number) => claimOne(store, "worker", now, now + milliseconds);
      const [held, lost, waiting, late] = [
        defined(await until(30_000)),
        defined(await until(86_400_000)),
        defined(await until(30_000)),
        defined(await until(30_000)),
      ];
      const putOff = (chunk: Chunk, milliseconds: number) =>
        store.save(chunk, "worker", [], { not_before: now + milliseconds, failing_since: now });
      await putOff(waiting, 60_000);
      await putOff(late, 600_000);
      while (await store.sweep());
      const due = [await until(1), await until(1), await until(1)].map((chunk) => chunk?.id);
      expect(due.slice(0, 2).toSorted()).toEqual([lost.id, late.id].toSorted());
      expect(due[2]).toBeUndefined();
      expect(await store.renew("worker", now + 30_000, [held.id])).toEqual([held.id]);
    });

    it.each(batches)("a chunk never spans two blocks of tasks, %i at a time", async (most) => {
      const { store, ana } = await populated(open);
      const blocks: readonly (readonly [number, number])[] = [
        [0, 3],
        [3, 4],
      ];
      const tasks = blocks.map(([from_index, to_index], position) =>
        task({ position, from_index, to_index }),
      );
      await start(store, newRun(ana, "one", { tasks }));
      const chunks = await claimAll(store, most);
      expect(chunks.map(indexes)).toEqual([[0, 1], [2], [3]]);
      expect(chunks.map((chunk) => chunk.tasks.map(({ position }) => position))).toEqual([[0], [0], [1]]);
    });

    it.each(batches)("a chunk has fewer rows if they are long, %i at a time", async (most) => {
      const { store, ana } = await populated(open);
      const rows = [3, 700_000, 700_000, 3, 5_000_000, 3].map((length) => texts("ü".repeat(length / 2)));
      const tasks = [task({ to_index: rows.length })];
      await start(store, newRun(ana, "one", { rows, row_count: rows.length, chunk_rows: 6, tasks }));
      const chunks = await claimAll(store, most);
      expect(chunks.map(indexes)).toEqual([[0, 1, 2], [3, 4], [5]]);
      expect(chunks.flatMap(({ rows }) => rows.map(({ output }) => output))).toEqual(
        rows.map(({ output }) => output),
      );
    });

    it.each(batches)("runs take turns, %i at a time", async (most) => {
      const { store, ana } = await populated(open);
      const huge = await start(store, newRun(ana, "huge", { chunk_rows: 1 }));
      const claimed = [await claimOne(store, "worker", 0, 9), await claimOne(store, "worker", 0, 9)];
      const small = await start(store, newRun(ana, "small", { chunk_rows: 4 }));
      const rest = await claimAll(store, most);
      expect([...claimed, ...rest].map((chunk) => chunk?.run_id)).toEqual([huge, huge, huge, small, huge]);
    });

    it.each(batches)("users take turns, however many runs one of them has, %i at a time", async (most) => {
      const { store, ana, ben } = await populated(open);
      for (const alias of ["one", "two", "three"]) await start(store, newRun(ana, alias));
      await start(store, newRun(ben, "one"));
      const users = (await claimAll(store, most)).map(({ user_id }) => user_id);
      const [a, b] = [ana.user_id, ben.user_id];
      expect(users).toEqual([a, b, a, b, a, a, a, a]);
    });

    it("a user with the most chunks gets another one when one is saved; others are not affected", async () => {
      const { store, ana, ben } = await populated(open);
      await start(store, newRun(ana, "one"));
      await start(store, newRun(ana, "two"));
      const claim = () => claimOne(store, "worker", 0, 1, 1);
      const first = defined(await claim());
      expect(await claim()).toBeUndefined();
      await start(store, newRun(ben, "one"));
      expect(await claim()).toMatchObject({ user_id: ben.user_id });
      expect(await claim()).toBeUndefined();
      await store.save(first, "worker", fullScores(first), "done");
      expect(await claim()).toMatchObject({ user_id: ana.user_id });
    });

    it("a batch has no more chunks of a user than the worker may hold", async () => {
      const { store, ana, ben } = await populated(open);
      await start(store, newRun(ana, "one", { chunk_rows: 1 }));
      await start(store, newRun(ben, "one"));
      const claim = () => store.claim("worker", 0, 1, { most: 9, mostOfUser: 3 });
      const [a, b] = [ana.user_id, ben.user_id];
      expect((await claim()).map(({ user_id }) => user_id)).toEqual([a, b, a, b, a]);
      expect(await claim()).toEqual([]);
    });

    it("what has come back is claimed with what nobody has begun, in the turns of their runs", async () => {
      const { store, ana } = await populated(open);
      const one = await start(store, newRun(ana, "one"));
      const first = defined(await claimOne(store, "worker", 0, 1_000));
      await store.save(first, "worker", [], { not_before: 0, failing_since: null });
      const two = await start(store, newRun(ana, "two"));
      const claimed = await store.claim("worker", 0, 1_000, { most: 9, mostOfUser: 9 });
      expect(claimed.map((chunk) => [chunk.run_id, ...indexes(chunk)])).toEqual([
        [one, 0, 1],
        [two, 0, 1],
        [one, 2, 3],
        [two, 2, 3],
      ]);
      expect(claimed[0]?.id).toBe(first.id);
    });

    it("how many chunks of a user a worker may hold does not depend on what the others hold", async () => {
      const { store, ana, ben } = await populated(open);
      await start(store, newRun(ana, "one", { chunk_rows: 1 }));
      await start(store, newRun(ben, "one", { chunk_rows: 1 }));
      const users: (number | undefined)[] = [];
      for (const worker of ["here", "here", "there", "there", "there", "here"])
        users.push((await claimOne(store, worker, 0, 1, 1))?.user_id);
      const [a, b] = [ana.user_id, ben.user_id];
      expect(users).toEqual([a, b, a, b, undefined, undefined]);
    });

    it("saving the last chunk finishes the run, and no other chunk does", async () => {
      const { store, ana } = await populated(open);
      const id = await start(store, newRun(ana, "one"));
      const [first, second] = await claimAll(store);
      expect(
        await store.save(defined(second), "worker", fullScores(defined(second), { result: 50 }), "done"),
      ).toBe("saved");
      expect(await runOf(store, id)).toMatchObject({
        finished_at: null,
        result: null,
        number_of_successes: 2,
        number_of_failures: 0,
      });
      expect(await store.save(defined(first), "worker", fullScores(defined(first)), "done")).toBe("finished");
      expect(await runOf(store, id)).toMatchObject({
        result: 75,
        aggregate_results: { exact_match: 75 },
        total_cost: 0,
      });
      expect((await runOf(store, id)).finished_at).not.toBeNull();
      const saved = await all(store.evaluationsOfRun(id));
      expect(saved.map(({ record_index, result }) => [record_index, result])).toEqual([
        [0, 100],
        [1, 100],
        [2, 50],
        [3, 50],
      ]);
    });

    it("a run is still running until it is finished, cancelled or removed, and again while it is retried", async () => {
      const { store, ana } = await populated(open);
      const ids: number[] = [];
      for (const alias of ["finished", "cancelled", "removed", "running"])
        ids.push(await start(store, newRun(ana, alias)));
      const [finished = 0, cancelled = 0, removed = 0, running] = ids;
      const asked = [...ids, 999];
      expect((await store.stillRunning(asked)).toSorted((a, b) => a - b)).toEqual(ids);
      for (const chunk of await claimAll(store)) {
        const failed = fullScores(chunk, { result: null, is_success: false, is_gte_threshold: null });
        if (chunk.run_id === finished) await store.save(chunk, "worker", failed, "done");
      }
      await store.transaction(async (transaction) => {
        await transaction.cancelRun(cancelled, noon);
        await transaction.removeRun(removed);
      });
      expect(await store.stillRunning(asked)).toEqual([running]);
      const retry = { author_id: ana.user_id, chunk_rows: 2, reserved: 0, billed: true, at: noon };
      await store.transaction((transaction) => transaction.retryRun(finished, retry));
      expect((await store.stillRunning(asked)).toSorted((a, b) => a - b)).toEqual([finished, running]);
      expect(await store.stillRunning([])).toEqual([]);
    });

    it("a run that is cancelled while a worker scores it keeps what is saved, and nothing is added", async () => {
      const { store, ana } = await populated(open);
      const before = await store.balance(ana.user_id);
      const id = await start(store, newRun(ana, "one", { reserved: 100 }));
      const [first, second] = await claimAll(store);
      const paid = fullScores(defined(first), { evaluation_cost: 3, reserved: 25 });
      await store.save(defined(first), "worker", paid, "done");
      await store.transaction((transaction) => transaction.cancelRun(id, noon));
      const cancelled = { finished_at: noon, result: 100, total_cost: 6, number_of_successes: 2 };
      expect(await runOf(store, id)).toMatchObject(cancelled);
      expect(await store.balance(ana.user_id)).toBe(before - 6);
      expect(await store.save(defined(second), "worker", fullScores(defined(second)), "done")).toBe("gone");
      expect(await claimOne(store, "worker", 0, 1)).toBeUndefined();
      await store.transaction((transaction) => transaction.cancelRun(id, "2026-04-02T12:00:00Z"));
      expect(await runOf(store, id)).toMatchObject(cancelled);
      expect(await store.balance(ana.user_id)).toBe(before - 6);
    });

    it("failed evaluations are in no mean but are counted, and a run with no others has no result", async () => {
      const { store, ana } = await populated(open);
      const failed = { result: null, is_success: false, is_gte_threshold: null, explanation: "No answer." };
      const some = await start(store, newRun(ana, "some"));
      const none = await start(store, newRun(ana, "none"));
      for (const chunk of await claimAll(store)) {
        const results = fullScores(chunk, failed);
        const mixed = results.map((one) =>
          one.record_index === 3 ? score({ ...one, result: 40, is_success: true }) : one,
        );
        await store.save(chunk, "worker", chunk.run_id === some ? mixed : results, "done");
      }
      expect(await runOf(store, some)).toMatchObject({
        result: 40,
        is_gte_threshold: false,
        number_of_successes: 1,
        number_of_failures: 3,
      });
      expect(await runOf(store, none)).toMatchObject({
        number_of_successes: 0,
        number_of_failures: 4,
        result: null,
        aggregate_results: {},
        is_gte_threshold: null,
      });
      expect((await all(store.evaluationsOfRun(none)))[0]).toMatchObject(failed);
    });

    it("a waiting chunk is claimed again when it is due, and names the results saved already", async () => {
      const { store, ana } = await populated(open);
      const id = await start(store, newRun(ana, "one", { chunk_rows: 4 }));
      const chunk = defined(await claimOne(store, "worker", 0, 1_000));
      expect(await store.nextDue(0)).toBeUndefined();
      const rest = { not_before: 5_000, failing_since: 10 };
      expect(await store.save(chunk, "worker", fullScores(chunk).slice(0, 3), rest)).toBe("saved");
      expect(await store.nextDue(4_999)).toBe(5_000);
      expect(await store.nextDue(5_000)).toBeUndefined();
      expect(await claimOne(store, "worker", 4_999, 9_000)).toBeUndefined();
      const again = defined(await claimOne(store, "worker", 5_000, 9_000));
      expect(again).toMatchObject({ id: chunk.id, failing_since: 10, tries: 1 });
      expect(again.done).toEqual(new Set(["0 0", "1 0", "2 0"]));
      expect(await store.save(again, "worker", fullScores(again), "done")).toBe("finished");
      expect(await all(store.evaluationsOfRun(id))).toHaveLength(4);
    });

    it("a chunk whose lease ended can be claimed by another worker, and the first can no longer save it", async () => {
      const { store, ana } = await populated(open);
      const id = await start(store, newRun(ana, "one", { chunk_rows: 4 }));
      const lost = defined(await claimOne(store, "slow", 0, 1_000));
      expect(await store.renew("slow", 2_000, [lost.id])).toEqual([lost.id]);
      expect(await claimOne(store, "other", 1_999, 3_000)).toBeUndefined();
      const taken = defined(await claimOne(store, "other", 2_000, 3_000));
      expect(taken.id).toBe(lost.id);
      expect(await store.renew("slow", 4_000, [lost.id])).toEqual([]);
      expect(await store.save(lost, "slow", fullScores(lost), "done")).toBe("gone");
      expect(await all(store.evaluationsOfRun(id))).toEqual([]);
      expect(await store.save(taken, "other", fullScores(taken), "done")).toBe("finished");
      expect(await store.save(taken, "other", fullScores(taken), "done")).toBe("gone");
    });

    it("a worker that does not name a chunk does not hold it for longer", async () => {
      const { store, ana } = await populated(open);
      await start(store, newRun(ana, "one"));
      const [known, unknown] = await claimAll(store);
      expect(await store.renew("worker", 2_000, [defined(known).id])).toEqual([known?.id]);
      expect((await claimOne(store, "other", 1_500, 3_000))?.id).toBe(unknown?.id);
      expect(await claimOne(store, "other", 1_500, 3_000)).toBeUndefined();
    });

    it("the chunks of a worker that is released can be claimed at once, but waiting chunks go on waiting", async () => {
      const { store, ana } = await populated(open);
      await start(store, newRun(ana, "one"));
      const [first, second] = await claimAll(store);
      await store.save(defined(first), "worker", [], { not_before: 5_000, failing_since: null });
      await store.release("nobody");
      expect(await claimOne(store, "other", 0, 1_000)).toBeUndefined();
      await store.release("worker");
      expect((await claimOne(store, "other", 0, 1_000))?.id).toBe(second?.id);
      expect(await claimOne(store, "other", 0, 1_000)).toBeUndefined();
    });

    it("the results of a run that was deleted meanwhile are not saved", async () => {
      const { store, ana } = await populated(open);
      const dataset_id = await upload(store, ana, "Mine", { rows: 4 });
      const own = await start(store, newRun(ana, "own", { chunk_rows: 4 }));
      const over = await start(store, newRun(ana, "over dataset", { dataset_id, chunk_rows: 4 }));
      const chunks = await claimAll(store);
      await store.transaction(async (t) => {
        await t.removeRun(own);
        await t.removeDataset(dataset_id, [over]);
      });
      for (const chunk of chunks)
        expect(await store.save(chunk, "worker", fullScores(chunk), "done")).toBe("gone");
      expect(await claimAll(store)).toEqual([]);
    });

    it("thousands of evaluations are read by row, then by task, with texts cut by characters", async () => {
      const { store, ana } = await populated(open);
      const dataset_id = await upload(store, ana, "Mine", { rows: 900 });
      const tasks = [task({ to_index: 900 }), task({ position: 1, metric_id: 1, to_index: 900 })];
      const id = await start(
        store,
        newRun(ana, "one", { dataset_id, tasks, row_count: 900, chunk_rows: 400 }),
      );
      expect(await finishAllWork(store)).toEqual(["saved", "saved", "finished"]);
      const found = await all(store.evaluationsWithRecords(id, 5));
      const expected = Array.from({ length: 1_800 }, (_, index) => [
        Math.floor(index / 2),
        index % 2 === 0 ? 2 : 1,
      ]);
      expect(found.map(({ record_index, metric_id }) => [record_index, metric_id])).toEqual(expected);
      expect(found.at(-1)?.record).toMatchObject({ output: "row 8", prompt: null });
    });

    it("an empty text is the empty text, cut or whole, and null is null", async () => {
      const { store, ana } = await populated(open);
      const id = await start(store, newRun(ana, "one", { rows: [texts("")], row_count: 1, tasks: [task()] }));
      await finishAllWork(store);
      for (const cut of [undefined, 1, 100])
        expect((await all(store.evaluationsWithRecords(id, cut)))[0]?.record).toMatchObject({
          output: "",
          prompt: null,
        });
    });
  });
}

function indexes(chunk: Chunk): readonly number[] {
  return chunk.rows.map(({ record_index }) => record_index);
}
