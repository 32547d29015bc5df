import { type Clock, nap } from "@aegis/async";

/** Waits for a promise that never rejects, but no longer than some milliseconds. */
export async function atMost(clock: Clock, milliseconds: number, promise: Promise<unknown>): Promise<void> {
  const settled = new AbortController();
  await Promise.race([promise, nap(clock, milliseconds, settled.signal)]);
  settled.abort();
}
