import { type Clock, nap } from "./clock.ts";

/** Sleeps that anyone can end. */
export type Sleeper = {
  /** Until the time is over, the signal comes, or it is woken: since the last sleep, too. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  wake(): void;
};

export function createSleeper(clock: Clock): Sleeper {
  let woken = new AbortController();
  return {
    async sleep(milliseconds, signal) {
      await nap(clock, milliseconds, AbortSignal.any([woken.signal, signal]));
      woken = new AbortController();
    },
    wake: () => woken.abort(),
  };
}
