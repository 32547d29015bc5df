import type { RunTask } from "./run-task.ts";
import { shortnameOf } from "./shortname-of.ts";

/**
 * The results of a task so far. Kept while a run is running, so that finishing it reads no evaluation. Whole
 * numbers add up to the same sum in any order, and `sum` is exact for ninety million full scores.
 */
export type MetricAggregate = {
  /** Evaluations that have a result. */
  readonly successes: number;
  /** The sum of their results, in millionths of a point. */
  readonly sum: number;
};

/** What a run comes to, as it is shown. */
export type RunVerdict = {
  /** The mean of each metric, by its shortname. */
  readonly aggregate_results: Readonly<Record<string, number>>;
  readonly result: number | null;
  readonly is_gte_threshold: boolean | null;
};

export const emptyAggregate: MetricAggregate = { successes: 0, sum: 0 };

/** Aggregates results by the position of their task. Tasks without a success are left out. */
export function aggregateByTask(
  results: Iterable<{ readonly result: number | null } & Pick<RunTask, "position">>,
): ReadonlyMap<number, MetricAggregate> {
  const aggregates = new Map<number, MetricAggregate>();
  for (const { position, result } of results) {
    if (result === null) continue;
    aggregates.set(position, addResult(aggregates.get(position) ?? emptyAggregate, result));
  }
  return aggregates;
}

/** With one more result. */
export function addResult({ successes, sum }: MetricAggregate, result: number): MetricAggregate {
  return { successes: successes + 1, sum: sum + Math.round(result * millionths) };
}

export function addAggregates(a: MetricAggregate, b: MetricAggregate): MetricAggregate {
  return { successes: a.successes + b.successes, sum: a.sum + b.sum };
}

/**
 * The overall results of a run. The aggregate of a metric is the mean of its successful evaluations, over all
 * tasks that have it; the result is the mean of the aggregates, before they are rounded. Both are rounded to
 * two decimals, halves up. A metric without a success has no aggregate; without any aggregate there is no
 * result and no verdict.
 *
 * @param tasks in the order in which the metrics are to be listed
 */
export function aggregate(
  tasks: Iterable<Pick<RunTask, "metric_id"> & MetricAggregate>,
  threshold: number,
): RunVerdict {
  const means = meansByMetric(tasks);
  const aggregate_results = Object.fromEntries(
    means.map(([metric_id, mean]) => [shortnameOf(metric_id), rounded(mean)]),
  );
  if (means.length === 0) return { aggregate_results, result: null, is_gte_threshold: null };
  const total = means.map(([, mean]) => mean).reduce(add);
  const result = rounded({ of: total.of, by: total.by * BigInt(means.length) });
  return { aggregate_results, result, is_gte_threshold: result >= threshold };
}

/** A number of millionths as a fraction, exact. */
type Fraction = { readonly of: bigint; readonly by: bigint };

function meansByMetric(tasks: Iterable<Pick<RunTask, "metric_id"> & MetricAggregate>): [number, Fraction][] {
  const aggregates = new Map<number, MetricAggregate>();
  for (const task of tasks)
    aggregates.set(task.metric_id, addAggregates(aggregates.get(task.metric_id) ?? emptyAggregate, task));
  return [...aggregates]
    .filter(([, { successes }]) => successes > 0)
    .map(([metric_id, { successes, sum }]) => [metric_id, { of: BigInt(sum), by: BigInt(successes) }]);
}

function add(a: Fraction, b: Fraction): Fraction {
  return { of: a.of * b.by + b.of * a.by, by: a.by * b.by };
}

/** In points, rounded to two decimals, halves up. */
function rounded({ of, by }: Fraction): number {
  const perHundredth = by * BigInt(millionths / 100);
  return Number((2n * of + perHundredth) / (2n * perHundredth)) / 100;
}

const millionths = 1_000_000;
