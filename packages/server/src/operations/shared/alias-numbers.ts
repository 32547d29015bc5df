/**
 * Hands out the numbers of generated aliases, so that nothing has to be looked up to find a free one: this
 * process has nearly always made all aliases of a name and second itself.
 */
export type AliasNumbers = {
  /**
   * The next number for an alias.
   *
   * @param alias the one with number 1
   * @returns undefined if somebody else has taken a number: then it is to be looked up
   */
  readonly take: (userId: number, alias: string) => number | undefined;
  /** A number that was handed out was taken already. */
  readonly wasTaken: (userId: number, alias: string) => void;
};

/** How many aliases are remembered. One that is forgotten begins again, and is looked up then. */
const mostKept = 1_000;

export function createAliasNumbers(): AliasNumbers {
  const last = new Map<string, number>();
  const keep = (key: string, number: number) => {
    // Behind all others, as the latest.
    last.delete(key);
    last.set(key, number);
    if (last.size <= mostKept) return;
    const [oldest] = last.keys();
    if (oldest !== undefined) last.delete(oldest);
  };
  return {
    take(userId, alias) {
      const key = keyOf(userId, alias);
      const number = (last.get(key) ?? 0) + 1;
      if (number === Number.POSITIVE_INFINITY) return undefined;
      keep(key, number);
      return number;
    },
    wasTaken: (userId, alias) => keep(keyOf(userId, alias), Number.POSITIVE_INFINITY),
  };
}

function keyOf(userId: number, alias: string): string {
  return `${userId} ${alias}`;
}
