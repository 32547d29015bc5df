/** What a process has said of its questions to the judges of one endpoint. */
export type EndpointShare = {
  /** How many it may have under way at a time. */
  readonly held: number;
  /** How many it would have under way if it might. */
  readonly wanted: number;
  /** How many all processes together may have under way, as far as it was told. */
  readonly total: number;
};

/** The same, and which process it is. */
export type JudgeShare = EndpointShare & { readonly holder: string };

/** What a process that lives has said of all its endpoints. */
export type HolderShares = JudgeShare & {
  /** By endpoint; null of an earlier version, which may ask all that it holds at any of them. */
  readonly endpoints: Readonly<Record<string, EndpointShare>> | null;
};

/** What a process is given of the questions that may be under way at a time. */
export type GivenShare = {
  /** How many are its own, until its lease ends or it says that it has fewer under way. */
  readonly held: number;
  /** How many it may begin: fewer than are its own if it is to give some back. */
  readonly most: number;
};

/**
 * The shares of a process, in the order of its needs: at each endpoint by itself.
 *
 * @param needs what it says to hold counts as far as it was given that
 * @param live all processes that live, as they were before
 */
export function sharesOf(
  holder: string,
  needs: readonly (EndpointShare & { readonly endpoint: string })[],
  live: readonly HolderShares[],
  now: number,
): readonly GivenShare[] {
  return needs.map(({ endpoint, held, wanted, total }) => {
    const there = live.flatMap((each) => {
      const share = each.endpoints === null ? each : each.endpoints[endpoint];
      return share === undefined ? [] : { ...share, holder: each.holder };
    });
    const own = there.find((each) => each.holder === holder)?.held ?? 0;
    const others = there.filter((each) => each.holder !== holder);
    return shareOf({ holder, held: Math.min(held, own), wanted, total }, others, now);
  });
}

/**
 * What an earlier version is told, which knows of no endpoints. At each of them there is as much room as it
 * then takes to be left, or more.
 */
export function overAll(shares: readonly EndpointShare[]): EndpointShare {
  return {
    held: Math.max(...shares.map(({ held }) => held)),
    wanted: Math.max(...shares.map(({ wanted }) => wanted)),
    total: Math.min(...shares.map(({ total }) => total)),
  };
}

/**
 * The share of a process at an endpoint. It never gets what another one holds: who has too much is told to
 * begin fewer, and gives the rest back when what is under way has ended. So the sum of what is held never
 * exceeds the limit.
 *
 * @param asks its own; what it says to hold is not more than it was given
 * @param others those of the other processes that live
 * @param now milliseconds since 1970: who gets what does not divide changes with it
 */
export function shareOf(asks: JudgeShare, others: readonly JudgeShare[], now: number): GivenShare {
  const all = [asks, ...others].toSorted((one, other) => (one.holder < other.holder ? -1 : 1));
  const total = Math.min(...all.map((each) => each.total));
  const start = Math.floor(now / turn) % all.length;
  const inTurn = [...all.slice(start), ...all.slice(0, start)];
  // Who wants nothing keeps one to begin with, unless that would be half of what there is.
  const least = total < 2 * all.length ? 0 : 1;
  const shares = fairShares(
    total,
    inTurn.map(({ wanted }) => Math.max(least, wanted)),
  );
  const fair = shares[inTurn.indexOf(asks)] ?? 0;
  const free = total - others.reduce((sum, { held }) => sum + held, 0);
  const held = Math.max(asks.held, Math.min(fair, free));
  return { held, most: Math.min(held, fair) };
}

/** How long a process is the first to get what is too little for all, in milliseconds. */
const turn = 10_000;

/**
 * Divides a number among some so that nobody gets more than is wanted, and nobody less than another if more
 * is wanted.
 *
 * @returns the shares, in the order of `wanted`; what does not divide goes to the first
 */
export function fairShares(total: number, wanted: readonly number[]): readonly number[] {
  const shares = wanted.map((each) => ({ most: each, share: 0 }));
  for (let left = total; left > 0; ) {
    const lacking = shares.filter(({ share, most }) => share < most);
    if (lacking.length === 0) break;
    const each = Math.max(1, Math.floor(left / lacking.length));
    for (const one of lacking) {
      const more = Math.min(each, one.most - one.share, left);
      one.share += more;
      left -= more;
    }
  }
  return shares.map(({ share }) => share);
}
