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
};

/** Of a run that nobody set a gate for. */
export const noGate: Gate = { result: undefined, means: new Map(), passRate: undefined, errors: 0 };
