import { setTimeout } from "node:timers/promises";

/** Time, so that a test can hold it in its hand. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects as soon as the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    await setTimeout(milliseconds, undefined, { signal });
  },
};
