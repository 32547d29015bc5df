import { setTimeout } from "node:timers/promises";

/** Time, so that a test can hold it in its hand. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects as soon as the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
};

/** The machine's timers. They keep no process alive. */
export const timers: Pick<Clock, "sleep"> = {
  async sleep(milliseconds, signal) {
    await setTimeout(milliseconds, undefined, { signal, ref: false });
  },
};

/** Sleeps until the time is over or the signal comes, whichever is first. Never rejects. */
export async function nap(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await clock.sleep(milliseconds, signal).catch(() => undefined);
}

/** A signal that comes after some time, and what makes it superfluous. */
export function alarm(clock: Clock, milliseconds: number): { signal: AbortSignal; off: () => void } {
  const rings = new AbortController();
  const off = new AbortController();
  void nap(clock, milliseconds, off.signal).then(() => {
    if (!off.signal.aborted) rings.abort();
  });
  return { signal: rings.signal, off: () => off.abort() };
}

/** Waits for a promise that never rejects, but no longer than some milliseconds. */
export async function atMost(clock: Clock, milliseconds: number, promise: Promise<unknown>): Promise<void> {
  const off = new AbortController();
  await Promise.race([promise, nap(clock, milliseconds, off.signal)]);
  off.abort();
}
