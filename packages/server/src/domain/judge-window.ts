/**
 * A judge that is down is no fault of the row. What fails for a reason that may pass is tried again, with growing pauses, until
 * the window is over; then it fails for good.
 */
const passing: ReadonlySet<string> = new Set(["unreachable", "timed_out", "rate_limited"]);

/** Whether a failure of this kind may be gone at the next try. */
export function isTransient(kind: string): boolean {
  return passing.has(kind);
}

/** How a try ended that left something to be tried again. Times in milliseconds since 1970. */
export type RetryState = {
  /** As it was before the try; null where nothing had failed. */
  readonly failing_since: number | null;
  /** Whether anything was got from the judge: then the window begins anew. */
  readonly progressed: boolean;
  /** When something failed in this try for the first time. */
  readonly failed_at: number;
};

/** Since when there has been nothing but failures. */
export function failingSince({ failing_since, progressed, failed_at }: RetryState): number {
  return progressed ? failed_at : (failing_since ?? failed_at);
}

/** Whether what fails now fails for good. @param window milliseconds */
export function isOver(failing_since: number | null, now: number, window: number): boolean {
  return failing_since !== null && now - failing_since >= window;
}

/**
 * When to try again: after half the time that it has been failing, at least a second and at most a minute, of which a random part up
 * to a half is left out, so that what failed together does not come back together; at the latest at the end of the window.
 *
 * @param random from 0 to below 1
 */
export function nextTry(failing_since: number, now: number, window: number, random: number): number {
  const pause = Math.min(Math.max((now - failing_since) / 2, shortest), longest);
  const end = failing_since + window;
  return Math.ceil(Math.min(now + pause * (1 - random / 2), Math.max(end, now)));
}

const shortest = 1_000;
const longest = 60_000;
