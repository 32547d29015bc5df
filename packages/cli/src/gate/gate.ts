/** How much worse than a baseline a run may be. */
export type RegressionGate = {
  /** A file, or `run:` and the number of a run. */
  readonly baseline: string;
  /** How many rows may be worse. */
  readonly most: number;
  /** How many points a score may fall without being worse. */
  readonly tolerance: number;
};

/** What the results of a run must be. If nothing but `errors` is set, a run passes by its own threshold. */
export type Gate = {
  /** The lowest result of the run. */
  readonly result: number | undefined;
  /** The lowest mean of a metric, by its shortname. */
  readonly means: ReadonlyMap<string, number>;
  /** The lowest percentage of rows that pass by every metric. */
  readonly passRate: number | undefined;
  /** How many evaluations may have no score. */
  readonly errors: number;
  /** What the run must not be worse than. */
  readonly regressions: RegressionGate | undefined;
};

/** Of a run that nobody set a gate for. */
export const noGate: Gate = {
  result: undefined,
  means: new Map(),
  passRate: undefined,
  errors: 0,
  regressions: undefined,
};
