import { setImmediate } from "node:timers/promises";

/**
 * Lets one caller go on per turn of the event loop, in the order of the calls. Work that holds up the thread
 * for milliseconds goes through it piece by piece, so that requests are answered in between.
 */
export type YieldToEventLoop = () => Promise<void>;

export function createYieldToEventLoop(): YieldToEventLoop {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}
