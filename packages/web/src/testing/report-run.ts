import type { ReportMetric, ReportRun } from "../report/report-data.ts";

type Scores = readonly (number | null)[];

/** A run with metrics of these scores, whose threshold is 50, and with those of a baseline. */
export function reportRun(
  scores: Readonly<Record<string, Scores>>,
  { before, changes, tolerance = 0 }: Compared = {},
): ReportRun {
  const metrics = Object.entries(scores).map(([shortname, each]) =>
    metricOf(shortname, each, before?.[shortname]),
  );
  return {
    name: "rows.csv",
    model_slug: null,
    total_cost: "0",
    started_at: "2026-01-01T00:00:00Z",
    finished_at: "2026-01-01T00:00:01Z",
    result: null,
    threshold: 50,
    passed: true,
    checks: [],
    rows: metrics[0]?.scores.length ?? 0,
    rows_passed: 0,
    numbers: null,
    metrics,
    failures: [],
    comparison: changes === undefined ? null : { baseline: "run 1", tolerance, gone: 0, means: {}, changes },
  };
}

type Compared = {
  readonly before?: Readonly<Record<string, Scores>>;
  readonly changes?: string;
  readonly tolerance?: number;
};

function metricOf(shortname: string, scores: Scores, before: Scores | undefined): ReportMetric {
  return {
    shortname,
    threshold: 50,
    mean: null,
    passed: scores.filter((score) => score !== null && score >= 50).length,
    failed: scores.filter((score) => score === null).length,
    model_slug: null,
    args: null,
    scores,
    costs: null,
    ...(before === undefined ? {} : { before }),
  };
}
