import type { Clock } from "@aegis/async";
import type { Store } from "../store/store.ts";
import { createSleeper } from "./sleeper.ts";
import type { StoreRetry } from "./store-retry.ts";

/** A store from which deleted things have to be cleared. */
export type CleanupStore = Pick<Store, "sweep">;

/** Clears what was deleted, in small steps between everything else. */
export type CleanupLoop = {
  /** Resolves some time after the signal. */
  run(stopping: AbortSignal): Promise<void>;
  /** Something was deleted. */
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
 * Milliseconds after which it looks even if nothing wakes it: datasets and uploads are deleted without a
 * call.
 */
const longestIdle = 60_000;
