import type { Nano, Timestamp } from "./entities.ts";

/** What evaluations cost from a day on. The tables are data: `prices.yaml`. */
export type Prices = {
  /** The day from which these hold, such as `2026-11-01`, in UTC. */
  readonly since: string;
  /** What an evaluation without a judge costs. */
  readonly deterministic: Nano;
  /** By model slug, nano-dollars a token. */
  readonly models: ReadonlyMap<string, { readonly input: Nano; readonly output: Nano }>;
};

/**
 * Finds the prices that hold at a moment: of the tables that do not begin later, the newest. Asked for every evaluation: the tables
 * are put in order once.
 *
 * @returns undefined where every table begins later
 */
export function pricesByTime(tables: readonly Prices[]): (at: Timestamp) => Prices | undefined {
  const newestFirst = tables.toSorted((one, other) => (one.since < other.since ? 1 : -1));
  // A day stands before each of its moments, as it is their beginning.
  return (at) => newestFirst.find(({ since }) => since <= at);
}
