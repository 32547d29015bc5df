import type { RunEvaluation } from "@aegis/contract";
import { metricByShortname } from "@aegis/metrics";
import {
  addResult,
  aggregate,
  emptyAggregate,
  type MetricAggregate,
  type RunVerdict,
} from "@aegis/rules/runs";
import { CommandError } from "@aegis/terminal";
import { spreadIn } from "../run/repeated-result.ts";

/** What a metric came to over all rows. */
export type MetricTotals = {
  readonly shortname: string;
  readonly threshold: number;
  /** Of the evaluations that have a score, rounded to two decimals; null if none has. */
  readonly mean: number | null;
  readonly scored: number;
  readonly passed: number;
  /** Evaluations without a score. They are in no mean. */
  readonly failed: number;
  /**
   * How far the scores of a row lie apart on average, the highest less the lowest, if evaluations were made
   * several times. Null if they were made once.
   */
  readonly spread: number | null;
};

/** What a run came to. */
export type RunTotals = RunVerdict & {
  readonly threshold: number;
  readonly metrics: readonly MetricTotals[];
  readonly rows: number;
  /** Rows that every metric passes. One that a metric could not score has not passed. */
  readonly rowsPassed: number;
  readonly evaluations: number;
  readonly failed: number;
  /** Why evaluations failed, and how many did for that reason; the most frequent first. */
  readonly failures: readonly { readonly reason: string; readonly count: number }[];
};

/** Counts the rows of a run as they are scored, or read again. */
export type TotalsCounter = {
  /** @param evaluations all of one row @throws CommandError for a metric that is not known */
  add(evaluations: readonly RunEvaluation[]): void;
  /** @param threshold of the run as a whole */
  totals(threshold: number): RunTotals;
};

/** Counts from the first row. */
export function createTotals(): TotalsCounter {
  const metrics = new Map<string, Count>();
  const failures = new Map<string, number>();
  let [rows, rowsPassed] = [0, 0];
  return {
    add(evaluations) {
      for (const evaluation of evaluations) {
        const count = countOf(metrics, evaluation);
        if (evaluation.result === null) countFailure(failures, evaluation.explanation ?? "");
        else count.aggregate = addResult(count.aggregate, evaluation.result);
        count.all += 1;
        countSpread(count, evaluation);
        if (evaluation.is_gte_threshold) count.passed += 1;
      }
      rows += 1;
      if (evaluations.every(({ is_gte_threshold }) => is_gte_threshold === true)) rowsPassed += 1;
    },
    totals(threshold) {
      const counts = [...metrics];
      const verdict = aggregate(
        counts.map(([, { metric_id, aggregate }]) => ({ metric_id, ...aggregate })),
        threshold,
      );
      const each = counts.map(([shortname, count]) => totalsOf(shortname, count, verdict));
      return {
        ...verdict,
        threshold,
        metrics: each,
        rows,
        rowsPassed,
        evaluations: each.reduce((sum, { scored, failed }) => sum + scored + failed, 0),
        failed: each.reduce((sum, { failed }) => sum + failed, 0),
        failures: [...failures]
          .map(([reason, count]) => ({ reason, count }))
          .sort((one, other) => other.count - one.count),
      };
    },
  };
}

type Count = {
  readonly metric_id: number;
  readonly threshold: number;
  all: number;
  passed: number;
  aggregate: MetricAggregate;
  spreads: number;
  spread: number;
};

function countOf(metrics: Map<string, Count>, { metric, threshold }: RunEvaluation): Count {
  const known = metrics.get(metric);
  if (known !== undefined) return known;
  const metric_id = metricByShortname(metric)?.id;
  if (metric_id === undefined)
    throw new CommandError(`This version of aegis does not know the metric ${metric}, which the run has.`);
  const count = { metric_id, threshold, all: 0, passed: 0, aggregate: emptyAggregate, spreads: 0, spread: 0 };
  metrics.set(metric, count);
  return count;
}

function countSpread(count: Count, { eval_metadata }: RunEvaluation): void {
  const spread = spreadIn(eval_metadata);
  if (spread === null) return;
  count.spreads += 1;
  count.spread += spread;
}

/** Reasons that name a place in a row are all different: no more of them are kept apart. */
const mostReasons = 100;

function countFailure(failures: Map<string, number>, reason: string): void {
  const kept = failures.has(reason) || failures.size < mostReasons ? reason : "other reasons";
  failures.set(kept, (failures.get(kept) ?? 0) + 1);
}

function totalsOf(shortname: string, count: Count, { aggregate_results }: RunVerdict): MetricTotals {
  const { threshold, all, passed, aggregate } = count;
  const scored = aggregate.successes;
  return {
    shortname,
    threshold,
    mean: aggregate_results[shortname] ?? null,
    scored,
    passed,
    failed: all - scored,
    spread: count.spreads === 0 ? null : count.spread / count.spreads,
  };
}
