/** So many places to work at; who comes when all are taken stands in line. */
export type Semaphore = {
  /** @returns what gives the place back, or undefined when the signal came first */
  acquire(signal: AbortSignal): Promise<(() => void) | undefined>;
};

export function createSemaphore(count: number): Semaphore {
  let free = count;
  const line: (() => void)[] = [];

  const giveBack = () => {
    const next = line.shift();
    if (next === undefined) free += 1;
    else next();
  };

  const turn = async (signal: AbortSignal): Promise<boolean> => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const called = () => resolve(true);
    const leave = () => {
      const at = line.indexOf(called);
      // Whoever was called in the same moment has the place.
      if (at !== -1) line.splice(at, 1);
      resolve(false);
    };
    line.push(called);
    signal.addEventListener("abort", leave, { once: true });
    try {
      return await promise;
    } finally {
      signal.removeEventListener("abort", leave);
    }
  };

  return {
    async acquire(signal) {
      if (signal.aborted) return undefined;
      if (free > 0) free -= 1;
      else if (!(await turn(signal))) return undefined;
      let given = false;
      return () => {
        if (!given) giveBack();
        given = true;
      };
    },
  };
}
