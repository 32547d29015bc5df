/** Gives a permit back. Calling it again has no effect. */
export type Release = () => void;

/** Limits how many pieces of work run at a time. The others wait: first come, first served. */
export type Semaphore = {
  /** Waits for a permit. @returns undefined if the signal was aborted first */
  acquire(signal?: AbortSignal): Promise<Release | undefined>;
  /**
   * Runs work as soon as there is a permit, and gives the permit back when the work settles.
   *
   * @throws what the work throws, or the signal's reason if it was aborted before the work began
   */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
};

/**
 * Makes a semaphore.
 *
 * @param count how many permits there are: a whole number of at least 1
 * @throws RangeError if `count` is anything else
 */
export function createSemaphore(count: number): Semaphore {
  if (!(Number.isInteger(count) && count >= 1))
    throw new RangeError(`count must be a whole number of at least 1, not ${count}`);
  let free = count;
  const waiting: (() => void)[] = [];

  const next = () => {
    const grant = waiting.shift();
    if (grant === undefined) free += 1;
    else grant();
  };

  /** Whether a permit was granted before the signal was aborted. */
  const wait = (signal: AbortSignal | undefined) =>
    new Promise<boolean>((resolve) => {
      const grant = () => {
        signal?.removeEventListener("abort", leave);
        resolve(true);
      };
      // A waiter who has been granted a permit no longer listens, so it is still in the queue here.
      const leave = () => {
        waiting.splice(waiting.indexOf(grant), 1);
        resolve(false);
      };
      waiting.push(grant);
      signal?.addEventListener("abort", leave, { once: true });
    });

  const acquire = async (signal?: AbortSignal): Promise<Release | undefined> => {
    if (signal?.aborted) return undefined;
    if (free > 0) free -= 1;
    else if (!(await wait(signal))) return undefined;
    let released = false;
    return () => {
      if (!released) next();
      released = true;
    };
  };

  return {
    acquire,
    async run(work, signal) {
      const release = await acquire(signal);
      if (release === undefined) throw signal?.reason;
      try {
        return await work();
      } finally {
        release();
      }
    },
  };
}
