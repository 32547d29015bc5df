import { type Clock, nap } from "@aegis/async";
import type { RunLookup, RunWatch } from "./run-watch.ts";

/** Waits for runs to end. */
export type RunWaiter = {
  /**
   * @returns false if the limit or the signal came before the end of the run
   * @throws if the store cannot tell
   */
  finished(runId: number, signal: AbortSignal): Promise<boolean>;
  /** Whether anybody waits for the run in this process. */
  isAwaited(runId: number): boolean;
};

/** @param limit how long anybody waits, in milliseconds */
export function createRunWaiter(
  store: RunLookup,
  runWatch: RunWatch,
  clock: Clock,
  limit: number,
): RunWaiter {
  /** How many wait for a run. */
  const waiting = new Map<number, number>();

  async function hasEnded(runId: number): Promise<boolean> {
    return (await store.stillRunning([runId])).length === 0;
  }

  async function wait(runId: number, signal: AbortSignal): Promise<boolean> {
    const left = new AbortController();
    const { promise, resolve, reject } = Promise.withResolvers<true>();
    // An error is thrown where it is awaited, unless the wait is over by then.
    promise.catch(() => undefined);
    const unwatch = runWatch.watch(runId, { ended: () => resolve(true), failed: reject });
    try {
      if (await hasEnded(runId)) return true;
      if (signal.aborted) return false;
      const over = nap(clock, limit, AbortSignal.any([signal, left.signal])).then(() => false);
      // What ended at the last moment has ended.
      return (await Promise.race([promise, over])) || (await hasEnded(runId));
    } finally {
      left.abort();
      unwatch();
    }
  }

  return {
    async finished(runId, signal) {
      waiting.set(runId, (waiting.get(runId) ?? 0) + 1);
      try {
        return await wait(runId, signal);
      } finally {
        const others = (waiting.get(runId) ?? 1) - 1;
        if (others === 0) waiting.delete(runId);
        else waiting.set(runId, others);
      }
    },
    isAwaited: (runId) => waiting.has(runId),
  };
}
