import { type Clock, nap } from "@aegis/async";

/** Sleeps that anyone can end. */
export type Sleeper = {
  /** Ends when the time is over, at the signal, or when it is woken; a wake since the last sleep counts. */
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
