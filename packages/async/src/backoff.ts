/** The bounds of the delays and their randomness. */
export type BackoffOptions = {
  /** Milliseconds before the second try. */
  readonly first: number;
  /** The longest delay, in milliseconds. */
  readonly most: number;
  /** How much of a delay chance may leave out: 0 is nothing, 1 is all of it. */
  readonly jitter: number;
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number;
};

/**
 * Milliseconds to wait before the next try. The delay doubles with each failure, up to `most`; a random share
 * of it is left out, so that clients that failed together do not come back together.
 *
 * @param failures how many tries have failed, at least 1
 */
export function backoff(failures: number, { first, most, jitter, random }: BackoffOptions): number {
  return Math.min(first * 2 ** (failures - 1), most) * (1 - jitter * random());
}
