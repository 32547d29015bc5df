import type { Clock } from "./clock.ts";

/** A try that failed, and whether another may help. */
export type AttemptFailure = {
  readonly failure: Error;
  readonly retryable: boolean;
  /** How long the other side wants us to wait, in milliseconds; undefined when it does not say. */
  readonly wait?: number | undefined;
};

export type RetryOptions = {
  /** The most tries, the first included. */
  readonly tries: number;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Ends the pauses; a pause that cannot end before `until` is not begun. */
  readonly signal: AbortSignal;
  /** When the time is over, on the clock. */
  readonly until: number;
};

/**
 * Tries until there is a value, and throws the failure of the last try otherwise.
 *
 * The pause doubles from half a second to 8 seconds, and a random half of it is left out, so that many who were refused
 * together do not come back together. Where the other side names a time to wait, we wait that long and up to a quarter
 * of a second more, however long it is; when that would be too late, we give up at once.
 */
export async function withRetries<T>(
  attempt: () => Promise<{ readonly value: T } | AttemptFailure>,
  { tries, clock, random, signal, until }: RetryOptions,
): Promise<T> {
  for (let made = 1; ; made += 1) {
    const outcome = await attempt();
    if ("value" in outcome) return outcome.value;
    const pause =
      outcome.wait === undefined
        ? Math.min(500 * 2 ** (made - 1), 8_000) * (1 - random() / 2)
        : outcome.wait + 250 * random();
    if (!outcome.retryable || made >= tries || clock.now() + pause >= until) throw outcome.failure;
    await clock.sleep(pause, signal);
  }
}

/** Reads a Retry-After header: seconds, or a date. Undefined when it is absent or neither. */
export function readRetryAfter(header: string | null | undefined, now: number): number | undefined {
  if (header === null || header === undefined) return undefined;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
