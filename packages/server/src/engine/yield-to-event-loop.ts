import { setImmediate } from "node:timers/promises";

/**
 * Opens for one after the other, in the order of the calls, once a turn of the event loop. Work that holds up
 * the thread for milliseconds goes through it piece by piece, so that requests are answered in between.
 */
export type YieldToEventLoop = () => Promise<void>;

export function createYieldToEventLoop(): YieldToEventLoop {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}
