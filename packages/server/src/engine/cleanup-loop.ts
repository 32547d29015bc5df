import type { Clock } from "@aegis/async";
import type { Store } from "../store/store.ts";
import { createSleeper } from "./sleeper.ts";
import type { StoreRetry } from "./store-retry.ts";

/** A store that deletes rows a little at a time. */
export type CleanupStore = Pick<Store, "sweep">;

/** Deletes the rows of what was removed, in small steps between everything else. */
export type CleanupLoop = {
  /** Resolves some time after the signal. */
  run(stopping: AbortSignal): Promise<void>;
  /** Tells it that something was removed. */
  wake(): void;
};

export function createCleanupLoop(store: CleanupStore, clock: Clock, retryStore: StoreRetry): CleanupLoop {
  const idle = createSleeper(clock);
  return {
    async run(stopping) {
      while (!stopping.aborted) {
        const isMore = await retryStore(() => store.sweep(), stopping);
        if (!isMore) await idle.sleep(longestIdle, stopping);
      }
    },
    wake: idle.wake,
  };
}

/**
 * Milliseconds after which it looks even if nothing wakes it: removing an upload, or a dataset without runs,
 * does not.
 */
const longestIdle = 60_000;
