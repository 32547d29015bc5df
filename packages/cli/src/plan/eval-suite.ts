import type { Args, Metric } from "@aegis/metrics";
import type { ColumnNames } from "@aegis/metrics/command";
import type { Gate } from "../gate/gate.ts";

/** A metric of a suite. */
export type SuiteMetric = {
  readonly metric: Metric;
  /** As they were given, without the defaults; null if none were. */
  readonly args: Args | null;
  /** The score that passes, from 0 to 100. */
  readonly threshold: number;
  /** The model that judges; undefined for that of the suite. */
  readonly model: string | undefined;
};

/** What one run evaluates: the rows of a file by some metrics, and what its results must be. */
export type Suite = {
  readonly name: string;
  /** As the user wrote it; `-` is standard input. */
  readonly dataset: string;
  readonly columns: ColumnNames;
  /** Each metric at most once. */
  readonly metrics: readonly SuiteMetric[];
  /** The model that judges, as the API calls it; undefined for that of the environment. */
  readonly model: string | undefined;
  readonly gate: Gate;
};
