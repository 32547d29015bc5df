import type { Run, RunEvaluation } from "@aegis/contract";

/** A row to be shown: its texts, and the score of each metric; null for an evaluation that failed. */
export type RowToShow = Partial<Omit<RunEvaluation["record"], "id">> & {
  readonly scores: Readonly<Record<string, number | null>>;
  readonly explanation?: string;
  readonly metadata?: RunEvaluation["eval_metadata"];
};

/** What is the same for all evaluations. */
type OfAll = Partial<Pick<RunEvaluation, "model_slug" | "metric_args" | "evaluation_cost">>;

/** A run as the API answers it, whose metrics have the threshold 50. */
export function runOfRows(rows: readonly RowToShow[], ofAll: OfAll = {}, differs: Partial<Run> = {}): Run {
  return {
    id: 7,
    user: null,
    author_email: "analyst@acme.com",
    run_type: "Custom",
    run_source: "API Call",
    dataset: "support.csv",
    data_collection: null,
    org_id: null,
    number_of_metrics: Object.keys(rows[0]?.scores ?? {}).length,
    threshold: 50,
    model_slug: ofAll.model_slug ?? null,
    alias: "support",
    started_at: "2026-04-01T09:12:00Z",
    finished_at: "2026-04-01T09:14:20Z",
    aggregate_results: meansOf(rows),
    result: null,
    total_cost: "0.120000000",
    is_gte_threshold: null,
    evaluations: rows.flatMap((row, at) => evaluationsOf(row, at, ofAll)),
    ...differs,
  };
}

function evaluationsOf(row: RowToShow, at: number, ofAll: OfAll): readonly RunEvaluation[] {
  const { scores, explanation = "It says so.", metadata = null, ...texts } = row;
  const record = { id: at + 1, prompt: null, input: null, context: null, output: null, golden_answer: null };
  return Object.entries(scores).map(([metric, result], place) => ({
    id: 100 * at + place + 1,
    run_id: 7,
    record_index: at,
    metric,
    record: { ...record, ...texts },
    result,
    threshold: 50,
    explanation,
    model_slug: null,
    metric_args: null,
    started_at: "2026-04-01T09:12:00Z",
    finished_at: "2026-04-01T09:12:01Z",
    evaluation_cost: null,
    is_success: result !== null,
    is_gte_threshold: result === null ? null : result >= 50,
    eval_metadata: metadata,
    ...ofAll,
  }));
}

/** The mean of each metric, over the rows that it has a score for. */
function meansOf(rows: readonly RowToShow[]): Record<string, number> {
  const scores = Map.groupBy(
    rows.flatMap((row) => Object.entries(row.scores)),
    ([metric]) => metric,
  );
  return Object.fromEntries(
    [...scores].map(([metric, all]) => {
      const found = all.flatMap(([, score]) => score ?? []);
      return [metric, Math.round((100 * found.reduce((sum, score) => sum + score, 0)) / found.length) / 100];
    }),
  );
}
