import { type Clock, nap } from "./clock.ts";

/** A signal that is aborted when its time is over. */
export type Deadline = {
  readonly signal: AbortSignal;
  /** Stops the timer: the signal will not be aborted any more. */
  readonly clear: () => void;
};

/** Starts a deadline. Clear it when the work is done, or its timer goes on. */
export function deadline(clock: Pick<Clock, "sleep">, milliseconds: number): Deadline {
  const over = new AbortController();
  const cleared = new AbortController();
  void nap(clock, milliseconds, cleared.signal).then(() => {
    if (!cleared.signal.aborted) over.abort();
  });
  return { signal: over.signal, clear: () => cleared.abort() };
}
