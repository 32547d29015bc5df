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
 * The prices that hold at a moment: of the tables that do not begin later, the newest.
 *
 * @returns undefined where every table begins later
 */
export function pricesAt(tables: readonly Prices[], now: Timestamp): Prices | undefined {
  return tables
    .filter(({ since }) => since <= now.slice(0, since.length))
    .toSorted((one, other) => (one.since < other.since ? 1 : -1))[0];
}
