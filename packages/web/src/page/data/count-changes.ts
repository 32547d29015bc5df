import type { ReportComparison, ReportMetric } from "../../report/report-data.ts";
import { rowChanges } from "../../report/report-data.ts";
import { scoreDirection } from "../../report/score-direction.ts";
import { type RowChange, riseOf } from "./run-data.ts";

/** How many rows became what. */
export function countChanges({ changes }: ReportComparison): Readonly<Record<RowChange, number>> {
  const of = (letter: string) => changes.split(letter).length - 1;
  return {
    better: of(rowChanges.better),
    worse: of(rowChanges.worse),
    unchanged: of(rowChanges.unchanged),
    new: of(rowChanges.new),
  };
}

/** How many scores of a metric became what, in rows that the baseline has, too. */
export type MetricChanges = {
  readonly better: number;
  readonly worse: number;
  readonly unchanged: number;
  /** One of the two evaluations failed, or the baseline lacks the metric. */
  readonly unscored: number;
};

export function metricChanges(metric: ReportMetric, { changes, tolerance }: ReportComparison): MetricChanges {
  const counts = { better: 0, worse: 0, unchanged: 0, unscored: 0 };
  for (let row = 0; row < metric.scores.length; row += 1) {
    if (changes[row] === rowChanges.new) continue;
    const rise = riseOf(metric, row);
    counts[rise === null ? "unscored" : scoreDirection(rise, tolerance)] += 1;
  }
  return counts;
}
