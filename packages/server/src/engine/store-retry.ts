import { type BackoffOptions, backoff, type Clock, nap } from "@aegis/async";
import { StoreUnavailable } from "../store/store.ts";
import type { YieldToEventLoop } from "./yield-to-event-loop.ts";

/**
 * Calls the store again and again until it succeeds.
 *
 * @param isWorthAnother whether to try again after an error; by default after any
 * @returns undefined if it had not succeeded when the signal came
 * @throws the error after which it is not tried again, without reporting it
 */
export type StoreRetry = <T>(
  action: () => Promise<T>,
  signal: AbortSignal,
  isWorthAnother?: (cause: unknown) => boolean,
) => Promise<T | undefined>;

/**
 * A store that fails, such as with a full disk or a lock that another process holds, is tried again after
 * half a second, then after twice as long each time. Each failure is reported.
 */
export function createStoreRetry(
  clock: Clock,
  yieldToEventLoop: YieldToEventLoop,
  onError: (cause: unknown) => void,
  pauses: BackoffOptions = ofOneProcess,
): StoreRetry {
  return async (action, signal, isWorthAnother = () => true) => {
    for (let failures = 1; ; failures += 1) {
      await yieldToEventLoop();
      try {
        return await action();
      } catch (cause) {
        if (!isWorthAnother(cause)) throw cause;
        onError(cause);
        if (signal.aborted) return undefined;
        await nap(clock, backoff(failures, pauses), signal);
      }
    }
  };
}

/** Only one process writes, so the pauses need no jitter. */
const ofOneProcess = { first: 500, most: 30_000, jitter: 0, random: () => 0 };

/**
 * Pauses between the tries of processes that share a store: what one of them holds is due for the others in
 * seconds, and they should not all come back at the same moment.
 */
export function pausesOfMany(random: () => number): BackoffOptions {
  return { first: 500, most: 4_000, jitter: 0.5, random };
}

/** Whether the store was unavailable: the same call may succeed later. */
export function isStoreUnavailable(cause: unknown): boolean {
  return cause instanceof StoreUnavailable;
}
