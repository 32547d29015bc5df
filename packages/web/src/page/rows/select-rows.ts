import type { ReportMetric, ReportRun } from "../../report/report-data.ts";
import { scoreDirection } from "../../report/score-direction.ts";
import type { RowsQuery } from "../address/page-place.ts";
import { changeOf, isEvaluated, riseOf } from "../data/run-data.ts";

/** The rows that a query picks, but for its text, in its order. Rows are counted from 0. */
export function selectRows(run: ReportRun, query: RowsQuery): readonly number[] {
  const metrics = run.metrics.filter(({ shortname }) => query.metric === null || shortname === query.metric);
  const isShown = shownBy(run, metrics, query);
  const rows: number[] = [];
  for (let row = 0; row < run.rows; row += 1)
    if (isShown(row) && isWithin(metrics, query, row)) rows.push(row);
  return sorted(run, rows, query);
}

type IsShown = (row: number) => boolean;

function shownBy(run: ReportRun, metrics: readonly ReportMetric[], { show, metric }: RowsQuery): IsShown {
  const scores = (row: number) => metrics.map((each) => [each.scores[row] ?? null, each.threshold] as const);
  const isBelow: IsShown = (row) => scores(row).some(([score, least]) => score !== null && score < least);
  const isError: IsShown = (row) =>
    metrics.some((each) => (each.scores[row] ?? null) === null && isEvaluated(each, row));
  switch (show) {
    case "all":
      return () => true;
    case "below":
      return isBelow;
    case "errors":
      return isError;
    case "failed":
      return (row) => isBelow(row) || isError(row);
    default:
      return (row) =>
        metric === null ? changeOf(run, row) === show : metricChange(run, metrics, row) === show;
  }
}

/** What became of the one metric that is asked for. */
function metricChange(run: ReportRun, [metric]: readonly ReportMetric[], row: number): string | undefined {
  if (metric === undefined || changeOf(run, row) === "new") return changeOf(run, row);
  const rise = riseOf(metric, row);
  return rise === null ? undefined : scoreDirection(rise, run.comparison?.tolerance ?? 0);
}

function isWithin(metrics: readonly ReportMetric[], { min, max }: RowsQuery, row: number): boolean {
  if (min === null && max === null) return true;
  return metrics.some(({ scores }) => {
    const score = scores[row] ?? null;
    return score !== null && score >= (min ?? 0) && score <= (max ?? 100);
  });
}

/** Rows without a figure come last, in either direction; rows of the same figure stay in their order. */
function sorted(run: ReportRun, rows: number[], { sort, isDescending }: RowsQuery): readonly number[] {
  const figures = figuresOf(run, sort);
  if (figures === undefined) return isDescending ? rows.reverse() : rows;
  const direction = isDescending ? -1 : 1;
  return rows.sort((one, other) => {
    const [a, b] = [figures(one), figures(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || one - other;
    return direction * (a - b) || one - other;
  });
}

/** What rows are sorted by; undefined for their number. */
function figuresOf(run: ReportRun, sort: string): ((row: number) => number | null) | undefined {
  if (sort === "change") return (row) => greatestFall(run, row);
  const metric = run.metrics.find(({ shortname }) => shortname === sort);
  return metric && ((row) => metric.scores[row] ?? null);
}

/** How far the metric fell that fell most, below 0; above 0 if none fell. */
function greatestFall({ metrics }: ReportRun, row: number): number | null {
  const rises = metrics.map((metric) => riseOf(metric, row)).filter((rise) => rise !== null);
  return rises.length === 0 ? null : Math.min(...rises);
}
