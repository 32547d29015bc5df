import { setImmediate } from "node:timers/promises";
import type { VirtualClock } from "@aegis/async/testing";

/**
 * Lets virtual time pass, a second at a time, until a promise settles. Workers may need many seconds of it.
 */
export async function whileTimePasses<T>(clock: VirtualClock, promise: Promise<T>): Promise<T> {
  let isSettled = false;
  const settle = () => {
    isSettled = true;
  };
  promise.then(settle, settle);
  while (!isSettled) await clock.advance(1_000);
  return promise;
}

/** Waits for something that needs no time, such as the answer of a worker, turn by turn of the event loop. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setImmediate();
}
