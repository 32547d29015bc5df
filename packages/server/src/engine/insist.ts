import { type Clock, nap } from "./clock.ts";
import type { Gate } from "./gate.ts";

/** Does something with the store, again and again until it succeeds. @returns undefined where it had not when the signal came */
export type Insist = <T>(action: () => Promise<T>, signal: AbortSignal) => Promise<T | undefined>;

/**
 * A store that fails, with a full disk or a lock held by another, is tried again after half a second, then after twice as long
 * each time, up to half a minute. Each failure is reported.
 */
export function createInsist(clock: Clock, gate: Gate, onError: (cause: unknown) => void): Insist {
  return async (action, signal) => {
    for (let pause = 500; ; pause = Math.min(2 * pause, 30_000)) {
      await gate();
      try {
        return await action();
      } catch (cause) {
        onError(cause);
        if (signal.aborted) return undefined;
        await nap(clock, pause, signal);
      }
    }
  };
}
