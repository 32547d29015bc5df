/**
 * Hands out the numbers of generated aliases, so that nothing has to be looked up to find a free one. Others
 * that share the store hand out numbers too: once one of theirs has been met, every further number is in a
 * lane of this process.
 */
export type AliasNumbers = {
  /**
   * The next number for an alias: 1 for the first.
   *
   * @param alias the one with number 1
   */
  readonly take: (userId: number, alias: string) => number;
  /** A number that was handed out was taken already. */
  readonly wasTaken: () => void;
};

/** How many aliases are remembered. One that is forgotten begins again. */
const mostKept = 1_000;

/** So many that a few processes are nearly always in different ones. */
const lanes = 64;

/** @param random a number from 0 up to, but not including, 1 */
export function createAliasNumbers(random: () => number = Math.random): AliasNumbers {
  const taken = new Map<string, number>();
  let lane: { readonly first: number; readonly step: number } = { first: 2, step: 1 };
  return {
    take(userId, alias) {
      const key = `${userId} ${alias}`;
      const count = taken.get(key) ?? 0;
      // Behind all others, as the latest.
      taken.delete(key);
      taken.set(key, count + 1);
      const [oldest] = taken.keys();
      if (taken.size > mostKept && oldest !== undefined) taken.delete(oldest);
      return count === 0 ? 1 : lane.first + (count - 1) * lane.step;
    },
    wasTaken() {
      lane = { first: 2 + Math.floor(random() * lanes), step: lanes };
    },
  };
}
