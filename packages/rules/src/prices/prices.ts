import type { Timestamp } from "@aegis/contract";
import type { Nano } from "../cost.ts";

/** What evaluations cost from a certain day on. The tables are data: `prices.yaml`. */
export type Prices = {
  /** The day from which these prices apply, such as `2026-11-01`, in UTC. */
  readonly since: string;
  /** What an evaluation without a judge costs. */
  readonly deterministic: Nano;
  /** By model slug, in nano-dollars per token. */
  readonly models: ReadonlyMap<string, { readonly input: Nano; readonly output: Nano }>;
};

/**
 * Finds the prices that apply at a time: the newest table that does not begin later. Called for every
 * evaluation, so the tables are sorted only once.
 *
 * @returns undefined if every table begins later
 */
export function pricesByTime(tables: readonly Prices[]): (at: Timestamp) => Prices | undefined {
  const newestFirst = tables.toSorted((one, other) => (one.since < other.since ? 1 : -1));
  // A day sorts before each time on that day, as it is their prefix.
  return (at) => newestFirst.find(({ since }) => since <= at);
}

/** The same prices, except that judging costs nothing. */
export function withFreeJudges({ models, ...prices }: Prices): Prices {
  return { ...prices, models: new Map([...models.keys()].map((slug) => [slug, { input: 0, output: 0 }])) };
}
