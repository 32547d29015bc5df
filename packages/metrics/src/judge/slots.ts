import { orAborted } from "./abort.ts";

/** Lets so many pieces of work run at a time; the others wait their turn, first come, first served. */
export type Slots = { run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> };

export function slots(count: number): Slots {
  if (!(Number.isInteger(count) && count > 0))
    throw new RangeError(`concurrency must be a whole number of at least 1, not ${count}`);
  let free = count;
  const waiting: (() => void)[] = [];

  const release = () => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };

  const turn = async (signal: AbortSignal | undefined) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push(resolve);
    try {
      await orAborted(promise, signal);
    } catch (cause) {
      const at = waiting.indexOf(resolve);
      // A slot that was handed over in the same moment goes on to the next in line.
      if (at < 0) release();
      else waiting.splice(at, 1);
      throw cause;
    }
  };

  return {
    async run(work, signal) {
      if (free > 0) free -= 1;
      else await turn(signal);
      try {
        return await work();
      } finally {
        release();
      }
    },
  };
}
