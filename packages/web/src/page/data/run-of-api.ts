import type { Run, RunEvaluation, RunSummary } from "@aegis/contract";
import type { ReportMetric, ReportRow, ReportRun } from "../../report/report-data.ts";
import { counted, countText, scoreText } from "../text/figures.ts";
import type { RunData } from "./run-data.ts";

/** What the API tells of a run: it cuts the texts of a run, but not those of its CSV. */
export type ApiRun = {
  readonly summary: Summary;
  readonly run: Scored;
  /** The evaluations of the run in the same order, with full texts. */
  readonly whole: readonly WholeTexts[];
  /** The shortnames of the metrics that a model judges: the API gives every run and evaluation a model. */
  readonly judged: ReadonlySet<string>;
};

type Summary = Pick<
  RunSummary,
  | "id"
  | "alias"
  | "state"
  | "result"
  | "threshold"
  | "is_gte_threshold"
  | "number_of_evaluations"
  | "number_of_successes"
  | "number_of_failures"
>;
type Scored = Pick<
  Run,
  | "threshold"
  | "model_slug"
  | "total_cost"
  | "started_at"
  | "finished_at"
  | "aggregate_results"
  | "evaluations"
>;
type Texts = ReportRow["record"];
type WholeTexts = { readonly shortname: string | null } & { readonly [name in keyof Texts]: string | null };

/** A run of the API that has ended, as the page has it. */
export function runOfApi({ summary, run: given, whole, judged }: ApiRun): RunData {
  const run = withoutIdleModels(given, judged);
  const lines = run.evaluations.map((evaluation, at) => ({
    evaluation,
    texts: textsOf(evaluation, whole[at]),
  }));
  const rows = [...Map.groupBy(lines, ({ evaluation }) => evaluation.record_index).values()];
  const shortnames = [...new Set(run.evaluations.map(({ metric }) => metric))];
  const tables = rows.map((row) => new Map(row.map(({ evaluation }) => [evaluation.metric, evaluation])));
  const numbers = rows.map(([first]) => (first?.evaluation.record_index ?? 0) + 1);
  const metrics = shortnames.map((shortname) => metricOf(shortname, tables, run));
  return {
    run: {
      ...headOf(summary, run),
      rows: rows.length,
      rows_passed: tables.filter((row) => [...row.values()].every(({ is_gte_threshold }) => is_gte_threshold))
        .length,
      numbers: numbers.every((number, row) => number === row + 1) ? null : numbers,
      metrics,
      failures: failuresOf(run.evaluations),
      comparison: null,
    },
    rowAt(row) {
      const [first] = rows[row] ?? [];
      if (first === undefined) throw new Error(`The run has no row ${row + 1}.`);
      const evaluations = shortnames.map((shortname) => evaluationOf(tables[row]?.get(shortname)));
      return { record: first.texts, evaluations };
    },
  };
}

/** A run that has a model only if it judged something. */
function withoutIdleModels(run: Scored, judged: ReadonlySet<string>): Scored {
  const evaluations = run.evaluations.map((evaluation) =>
    judged.has(evaluation.metric) ? evaluation : { ...evaluation, model_slug: null },
  );
  const isJudged = evaluations.some(({ metric }) => judged.has(metric));
  return { ...run, evaluations, model_slug: isJudged ? run.model_slug : null };
}

function headOf(summary: Summary, run: Scored) {
  const { id, alias, result, threshold, is_gte_threshold } = summary;
  const isEnough = is_gte_threshold === true;
  const says =
    result === null
      ? "Nothing has a score."
      : `The result is ${scoreText(result)}; at least ${scoreText(threshold)} is asked for.`;
  const check = { passed: isEnough, says };
  const cancelled =
    summary.state === "cancelled"
      ? { done: summary.number_of_successes + summary.number_of_failures, of: summary.number_of_evaluations }
      : undefined;
  return {
    name: alias ?? `Run ${id}`,
    model_slug: run.model_slug,
    total_cost: run.total_cost,
    started_at: run.started_at,
    finished_at: run.finished_at,
    result,
    threshold,
    ...(cancelled === undefined
      ? { passed: isEnough, checks: [check] }
      : { cancelled, passed: false, checks: [cancelledCheck(cancelled), check] }),
  };
}

function cancelledCheck({ done, of }: NonNullable<ReportRun["cancelled"]>) {
  return { passed: false, says: `Cancelled after ${countText(done)} of ${counted(of, "evaluation")}.` };
}

function metricOf(
  shortname: string,
  rows: readonly ReadonlyMap<string, RunEvaluation>[],
  { aggregate_results, threshold }: Scored,
): ReportMetric {
  const evaluations = rows.map((row) => row.get(shortname));
  const first = evaluations.find((each) => each !== undefined);
  const costs = evaluations.map((each) => (each?.evaluation_cost ? Number(each.evaluation_cost) : null));
  return {
    shortname,
    threshold: first?.threshold ?? threshold,
    mean: aggregate_results?.[shortname] ?? null,
    passed: evaluations.filter((each) => each?.is_gte_threshold).length,
    failed: evaluations.filter((each) => each?.result === null).length,
    model_slug: first?.model_slug ?? null,
    args: first?.metric_args ?? null,
    scores: evaluations.map((each) => each?.result ?? null),
    ...(evaluations.includes(undefined) ? { evaluated: evaluations.map((each) => each !== undefined) } : {}),
    costs: costs.some((cost) => cost !== null && cost > 0) ? costs : null,
  };
}

/** Those of the CSV if they are of this evaluation; else those of the run, which may be cut. */
function textsOf({ metric, record }: RunEvaluation, whole: WholeTexts | undefined): Texts {
  const { prompt, input, context, output, golden_answer } = whole?.shortname === metric ? whole : record;
  return { prompt, input, context, output, golden_answer };
}

function evaluationOf(evaluation: RunEvaluation | undefined): ReportRow["evaluations"][number] {
  return {
    explanation: evaluation?.explanation ?? null,
    metadata: evaluation?.eval_metadata ?? null,
    finished_at: evaluation?.finished_at ?? null,
  };
}

/** The reasons of evaluations that failed, the most frequent first. */
function failuresOf(evaluations: readonly RunEvaluation[]): ReportRun["failures"] {
  const failed = evaluations.filter(({ result }) => result === null);
  return [...Map.groupBy(failed, ({ explanation }) => explanation ?? "")]
    .map(([reason, all]) => ({ reason, count: all.length }))
    .sort((one, other) => other.count - one.count);
}
