import type { Clock } from "@aegis/async";
import type { StoredRun } from "../domain/entities.ts";
import { createSleeper, type Sleeper } from "./sleeper.ts";

/** Where to see whether a run has finished. */
export type RunLookup = { findRun(id: number): Promise<Pick<StoredRun, "finished_at"> | undefined> };

/** Tells those who wait for a run that it has ended. */
export type RunWaiter = {
  /** @returns false if the limit or the signal came before the end of the run */
  finished(runId: number, signal: AbortSignal): Promise<boolean>;
  /** Whether anybody waits for the run in this process. */
  isAwaited(runId: number): boolean;
  /** The run has finished, or is gone. Reaches those who wait in this process; others see it by polling. */
  notify(runId: number): void;
};

/** @param limit how long anybody waits, in milliseconds */
export function createRunWaiter(store: RunLookup, clock: Clock, limit: number): RunWaiter {
  const waiting = new Map<number, Set<Sleeper>>();

  async function wait(runId: number, sleeper: Sleeper, signal: AbortSignal): Promise<boolean> {
    const until = clock.now() + limit;
    for (;;) {
      const run = await store.findRun(runId);
      if (run === undefined || run.finished_at !== null) return true;
      const left = until - clock.now();
      if (signal.aborted || left <= 0) return false;
      await sleeper.sleep(Math.min(left, pollInterval), signal);
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
    isAwaited: (runId) => waiting.has(runId),
    notify(runId) {
      for (const sleeper of waiting.get(runId) ?? []) sleeper.wake();
    },
  };
}

/** Milliseconds after which the store is asked in any case: another process may have finished the run. */
const pollInterval = 2_000;
