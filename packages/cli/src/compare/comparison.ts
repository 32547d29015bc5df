import type { RunEvaluation } from "@aegis/contract";
import { type Baseline, scoresOf } from "./baseline.ts";
import { rowChangeOf, scoreChanges } from "./score-changes.ts";

/** How many rows, or evaluations, got better and worse than the tolerance allows for noise. */
type ChangeCounts = { better: number; worse: number; unchanged: number };

/** What became of a metric. */
type MetricChange = Readonly<ChangeCounts> & {
  readonly shortname: string;
  /** The mean in the baseline. */
  readonly before: number;
  /** Evaluations that have a score only in one of the two: nobody knows how they changed. */
  readonly unscored: number;
};

/** A row that got worse, by the metric that fell most. */
type Regression = {
  /** From 1, in the dataset's file; null if nobody knows. */
  readonly line: number | null;
  readonly record_index: number;
  readonly metric: string;
  readonly before: number;
  readonly after: number;
  readonly output: string | null;
};

/**
 * A run beside its baseline. A row is worse if one of its metrics is, and better if one is better and none is
 * worse.
 */
export type RunComparison = Readonly<ChangeCounts> & {
  /** What the run is compared with. */
  readonly baseline: string;
  readonly matched: number;
  /** Rows that the baseline does not have. */
  readonly fresh: number;
  /** Rows of the baseline that the run does not have. */
  readonly gone: number;
  readonly metrics: readonly MetricChange[];
  /** The ten that fell most. */
  readonly regressions: readonly Regression[];
};

/** Compares a run as its rows are scored, or read again. */
export type Comparer = {
  /** What it compares with, for those who show each row. */
  readonly beside: ComparedWith;
  /** @param evaluations all of one row */
  add(evaluations: readonly RunEvaluation[], line: number | null): void;
  comparison(): RunComparison;
};

/** What a run is compared with, and how many points count as unchanged. */
export type ComparedWith = { readonly baseline: Baseline; readonly tolerance: number };

/** @param tolerance how many points a score may rise or fall and count as unchanged */
export function createComparer(baseline: Baseline, tolerance: number): Comparer {
  const matcher = baseline.rows.matcher();
  const rows: ChangeCounts = { better: 0, worse: 0, unchanged: 0 };
  const metrics = new Map<string, MetricCounts>();
  const regressions: Regression[] = [];
  let [matched, fresh] = [0, 0];
  return {
    beside: { baseline, tolerance },
    add(evaluations, line) {
      const [first] = evaluations;
      if (first === undefined) return;
      const before = matcher.of(first.record);
      if (before === undefined) {
        fresh += 1;
        return;
      }
      matched += 1;
      const changes = scoreChanges(before, scoresOf(evaluations), tolerance);
      let fallen: Regression | undefined;
      for (const { metric, change, before: was, after } of changes) {
        countsOf(metrics, metric)[change] += 1;
        if (change !== "worse" || was === null || after === null || was - after <= fallOf(fallen)) continue;
        const { record_index, record } = first;
        fallen = { line, record_index, metric, before: was, after, output: record.output };
      }
      rows[rowChangeOf(changes)] += 1;
      if (fallen !== undefined) keepWorst(regressions, fallen);
    },
    comparison: () => ({
      baseline: baseline.name,
      matched,
      fresh,
      gone: baseline.rows.size() - matched,
      ...rows,
      metrics: [...metrics].map(([shortname, counts]) => ({
        shortname,
        before: baseline.means[shortname] ?? 0,
        ...counts,
      })),
      regressions,
    }),
  };
}

type MetricCounts = ChangeCounts & { unscored: number };

function countsOf(metrics: Map<string, MetricCounts>, metric: string): MetricCounts {
  const counts = metrics.get(metric) ?? { better: 0, worse: 0, unchanged: 0, unscored: 0 };
  metrics.set(metric, counts);
  return counts;
}

const mostRegressions = 10;

function keepWorst(kept: Regression[], next: Regression): void {
  const at = kept.findIndex((each) => fallOf(next) > fallOf(each));
  if (at === -1 && kept.length === mostRegressions) return;
  kept.splice(at === -1 ? kept.length : at, 0, next);
  if (kept.length > mostRegressions) kept.pop();
}

function fallOf(regression: Regression | undefined): number {
  return regression === undefined ? 0 : regression.before - regression.after;
}
