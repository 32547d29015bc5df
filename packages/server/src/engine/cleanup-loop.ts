import type { Store } from "../store/store.ts";
import type { Clock } from "./clock.ts";
import { createSleeper } from "./sleeper.ts";
import type { StoreRetry } from "./store-retry.ts";

/** Where there is something to clear away. */
export type Sweepable = Pick<Store, "sweep">;

/** Clears away what was deleted, piece by piece between everything else. */
export type CleanupLoop = {
  /** Resolves some time after the signal. */
  run(stopping: AbortSignal): Promise<void>;
  /** Something was deleted. */
  wake(): void;
};

export function createCleanupLoop(store: Sweepable, clock: Clock, insist: StoreRetry): CleanupLoop {
  const idle = createSleeper(clock);
  return {
    async run(stopping) {
      while (!stopping.aborted) {
        const isMore = await insist(() => store.sweep(), stopping);
        if (!isMore) await idle.sleep(longestIdle, stopping);
      }
    },
    wake: idle.wake,
  };
}

/**
 * Milliseconds after which there is another look, though nothing calls: datasets and uploads go without a
 * call.
 */
const longestIdle = 60_000;
