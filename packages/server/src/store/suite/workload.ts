import { describe, expect, it } from "vitest";
import {
  claimOne,
  defined,
  empty,
  finishAllWork,
  fullScores,
  newRun,
  noon,
  type Open,
  populated,
  start,
} from "./fixtures.ts";

const now = Date.parse(noon);
const nothing = { runs: 0, evaluations: 0, chunks_held: 0, chunks_waiting: 0, oldest: undefined };

export function workloadSuite(open: Open): void {
  describe("the workload", () => {
    it("is nothing if there are no runs, or all have ended", async () => {
      const store = await empty(open);
      expect(await store.workload(now)).toEqual(nothing);
      const { store: used, ana } = await populated(open);
      await start(used, newRun(ana, "one"));
      await finishAllWork(used);
      expect(await used.workload(now)).toEqual(nothing);
    });

    it("has the runs of all users, and how old the oldest is", async () => {
      const { store, ana, eve } = await populated(open);
      await start(store, newRun(ana, "one", { started_at: "2026-04-01T11:59:50Z" }));
      await start(store, newRun(eve, "two"));
      const both = { ...nothing, runs: 2, evaluations: 8 };
      expect(await store.workload(now)).toEqual({ ...both, oldest: 10_000 });
      expect(await store.workload(now + 5_000)).toEqual({ ...both, oldest: 15_000 });
    });

    it("has the chunks that are held, and those that wait for a try or whose worker is gone", async () => {
      const { store, ana } = await populated(open);
      await start(store, newRun(ana, "one"));
      const first = defined(await claimOne(store, "worker", now, now + 1_000));
      await claimOne(store, "other", now, now + 2_000);
      const running = { ...nothing, runs: 1, evaluations: 4, oldest: 0 };
      expect(await store.workload(now)).toEqual({ ...running, chunks_held: 2 });
      const [one, ...others] = fullScores(first);
      expect(others).toHaveLength(1);
      await store.save(first, "worker", [defined(one)], { not_before: now + 500, failing_since: now });
      const one_saved = { ...running, evaluations: 3 };
      expect(await store.workload(now)).toEqual({ ...one_saved, chunks_held: 1, chunks_waiting: 1 });
      expect(await store.workload(now + 2_000)).toEqual({ ...one_saved, oldest: 2_000, chunks_waiting: 2 });
    });

    it("of a retry is what is to be replaced, since it began", async () => {
      const { store, ana } = await populated(open);
      const id = await start(store, newRun(ana, "one", { started_at: "2026-01-01T00:00:00Z" }));
      const failed = { result: null, is_success: false, is_gte_threshold: null };
      for (const worker of ["one", "two"]) {
        const chunk = defined(await claimOne(store, worker, 0, 1_000));
        await store.save(chunk, worker, fullScores(chunk, failed), "done");
      }
      const retry = { author_id: ana.user_id, chunk_rows: 2, reserved: 0, billed: true, at: noon };
      await store.transaction((transaction) => transaction.retryRun(id, retry));
      const retried = { ...nothing, runs: 1, evaluations: 4 };
      expect(await store.workload(now + 3_000)).toEqual({ ...retried, oldest: 3_000 });
      const chunk = defined(await claimOne(store, "one", now, now + 1_000));
      await store.save(chunk, "one", fullScores(chunk), "done");
      expect(await store.workload(now)).toEqual({ ...retried, evaluations: 2, oldest: 0 });
    });
  });
}
