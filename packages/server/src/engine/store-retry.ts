import { StoreUnusable } from "../store/store.ts";
import { type Clock, nap } from "./clock.ts";
import type { YieldToEventLoop } from "./yield-to-event-loop.ts";

/**
 * Does something with the store, again and again until it succeeds.
 *
 * @param isWorthAnother whether to try again after an error. Default: after any
 * @returns undefined where it had not succeeded when the signal came
 * @throws the error after which it is not tried again, without having reported it
 */
export type StoreRetry = <T>(
  action: () => Promise<T>,
  signal: AbortSignal,
  isWorthAnother?: (cause: unknown) => boolean,
) => Promise<T | undefined>;

/**
 * A store that fails, with a full disk or a lock held by another, is tried again after half a second, then
 * after twice as long each time, up to half a minute. Each failure is reported.
 */
export function createStoreRetry(
  clock: Clock,
  gate: YieldToEventLoop,
  onError: (cause: unknown) => void,
): StoreRetry {
  return async (action, signal, isWorthAnother = () => true) => {
    for (let pause = 500; ; pause = Math.min(2 * pause, 30_000)) {
      await gate();
      try {
        return await action();
      } catch (cause) {
        if (!isWorthAnother(cause)) throw cause;
        onError(cause);
        if (signal.aborted) return undefined;
        await nap(clock, pause, signal);
      }
    }
  };
}

/** Whether an error comes from around the store: the same may succeed when somebody has seen to that. */
export function isStoreUnavailable(cause: unknown): boolean {
  return cause instanceof StoreUnusable;
}
