import type { RunEvaluation, RunRecord } from "@aegis/contract";

/** A run without its rows: what is seen of it first, and what its rows are filtered and sorted by. */
export type ReportRun = {
  /** Of the suite, or of the dataset. */
  readonly name: string;
  readonly model_slug: string | null;
  /** In US dollars; null if nobody knows. */
  readonly total_cost: string | null;
  readonly started_at: string;
  readonly finished_at: string | null;
  /** The result of the run as a whole, from 0 to 100; null if nothing has a score. */
  readonly result: number | null;
  readonly threshold: number;
  readonly passed: boolean;
  /** How many of its evaluations were done when it was cancelled; undefined if it was not. */
  readonly cancelled?: { readonly done: number; readonly of: number };
  /** What the run had to be, and whether it is, in sentences. */
  readonly checks: readonly { readonly passed: boolean; readonly says: string }[];
  readonly rows: number;
  /** Rows that every metric passes that evaluated them. */
  readonly rows_passed: number;
  /** The numbers of the rows in the dataset, from 1; null if they are 1, 2, 3 and so on. */
  readonly numbers: readonly number[] | null;
  readonly metrics: readonly ReportMetric[];
  /** Why evaluations failed, the most frequent reason first. */
  readonly failures: readonly { readonly reason: string; readonly count: number }[];
  readonly comparison: ReportComparison | null;
};

/** A metric over all rows. Each list has a place for each row, in the order of the rows. */
export type ReportMetric = {
  readonly shortname: string;
  readonly threshold: number;
  /** Of the evaluations that have a score. */
  readonly mean: number | null;
  readonly passed: number;
  /** Evaluations that gave no score. */
  readonly failed: number;
  readonly model_slug: string | null;
  readonly args: RunEvaluation["metric_args"];
  /** From 0 to 100; null if the evaluation failed, or there is none. */
  readonly scores: readonly (number | null)[];
  /** Which rows the metric evaluated; undefined if all of them. */
  readonly evaluated?: readonly boolean[];
  /** In US dollars; null if no evaluation of the metric has a cost. */
  readonly costs: readonly (number | null)[] | null;
  /** The scores of the baseline; null if it has none of that row. Undefined without a baseline. */
  readonly before?: readonly (number | null)[];
};

/** A run beside its baseline. */
export type ReportComparison = {
  /** What the run is compared with. */
  readonly baseline: string;
  /** How many points a score may rise or fall and count as unchanged. */
  readonly tolerance: number;
  /** Rows of the baseline that the run does not have. */
  readonly gone: number;
  /** The mean of each metric in the baseline. */
  readonly means: Readonly<Record<string, number>>;
  /** What became of each row: its letter in `rowChanges`, in the order of the rows. */
  readonly changes: string;
};

/** What became of a row beside the baseline, and its letter. */
export const rowChanges = { better: "b", worse: "w", unchanged: "u", new: "n" } as const;

/** A row with its texts, and its evaluations in the order of the run's metrics. */
export type ReportRow = {
  readonly record: Omit<RunRecord, "id">;
  readonly evaluations: readonly ReportEvaluation[];
};

/** What an evaluation has besides its score. */
export type ReportEvaluation = {
  readonly explanation: string | null;
  readonly metadata: RunEvaluation["eval_metadata"];
  readonly finished_at: string | null;
};
