import type { StoredRun } from "../domain/entities.ts";
import type { Clock } from "./clock.ts";
import { createSleeper, type Sleeper } from "./sleeper.ts";

/** Where to see whether a run has finished. */
export type RunLooks = { findRun(id: number): Promise<Pick<StoredRun, "finished_at"> | undefined> };

/** Tells those who wait for a run that it has ended. */
export type RunWaiter = {
  /** @returns false where the limit or the signal came before the end of the run */
  finished(runId: number, signal: AbortSignal): Promise<boolean>;
  /** The run has finished, or is gone. */
  notify(runId: number): void;
};

/** @param limit milliseconds that anybody waits */
export function createRunWaiter(store: RunLooks, clock: Clock, limit: number): RunWaiter {
  const waiting = new Map<number, Set<Sleeper>>();

  async function wait(runId: number, sleeper: Sleeper, signal: AbortSignal): Promise<boolean> {
    const until = clock.now() + limit;
    for (;;) {
      const run = await store.findRun(runId);
      if (run === undefined || run.finished_at !== null) return true;
      const left = until - clock.now();
      if (signal.aborted || left <= 0) return false;
      await sleeper.sleep(Math.min(left, slowLook), signal);
    }
  }

  return {
    async finished(runId, signal) {
      const sleeper = createSleeper(clock);
      const sleepers = waiting.get(runId) ?? new Set();
      waiting.set(runId, sleepers.add(sleeper));
      try {
        return await wait(runId, sleeper, signal);
      } finally {
        sleepers.delete(sleeper);
        if (sleepers.size === 0) waiting.delete(runId);
      }
    },
    notify(runId) {
      for (const sleeper of waiting.get(runId) ?? []) sleeper.wake();
    },
  };
}

/** Milliseconds after which the store is asked all the same: another process may have finished the run. */
const slowLook = 2_000;
