/**
 * A judge that is down says nothing about the row. An evaluation that fails for a transient reason is
 * retried, with growing pauses, until the window is over; then it fails for good.
 */
const transientKinds: ReadonlySet<string> = new Set(["unreachable", "timed_out", "rate_limited"]);

/** Whether a retry may succeed after a failure of this kind. */
export function isTransient(kind: string): boolean {
  return transientKinds.has(kind);
}

/** How an attempt ended that left something to retry. Times are in milliseconds since 1970. */
export type RetryState = {
  /** As it was before the attempt; null if nothing had failed. */
  readonly failing_since: number | null;
  /** Whether the judge answered anything: then the window starts again. */
  readonly progressed: boolean;
  /** When something first failed in this attempt. */
  readonly failed_at: number;
};

/** The time since which everything has failed; none that is to come, as after the clock was set back. */
export function failingSince({ failing_since, progressed, failed_at }: RetryState): number {
  return progressed ? failed_at : Math.min(failing_since ?? failed_at, failed_at);
}

/** Whether a failure now is final. @param window milliseconds */
export function isOver(failing_since: number | null, now: number, window: number): boolean {
  return failing_since !== null && now - failing_since >= window;
}

/**
 * When to retry: after half the time that it has been failing, but at least a second and at most a minute,
 * and at the latest at the end of the window. Up to half of the pause is left out at random, so that what
 * failed together is not retried together.
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
