import type { Nano } from "./entities.ts";

/** What evaluations cost from a day on. The tables are data: `prices.yaml`. */
export type Prices = {
  /** The day from which these hold, such as `2026-11-01`. */
  readonly since: string;
  /** What an evaluation without a judge costs. */
  readonly deterministic: Nano;
  /** By model slug, nano-dollars a token. */
  readonly models: ReadonlyMap<string, { readonly input: Nano; readonly output: Nano }>;
};
