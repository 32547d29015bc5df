import type { RunEvaluation } from "@aegis/contract";

/** The evaluations of a row: a score, or null, for each metric, whose threshold is 50. */
export function evaluationsOf(
  scores: Readonly<Record<string, number | null>>,
  { record_index = 0, input = "asked" }: { readonly record_index?: number; readonly input?: string } = {},
): readonly RunEvaluation[] {
  return Object.entries(scores).map(([metric, result], at) => ({
    id: at + 1,
    run_id: 1,
    record_index,
    metric,
    record: { id: 1, prompt: null, input, context: null, output: `said of ${input}`, golden_answer: null },
    result,
    threshold: 50,
    explanation: "why",
    model_slug: null,
    metric_args: null,
    started_at: "2026-01-01T00:00:00Z",
    finished_at: null,
    evaluation_cost: null,
    is_success: result !== null,
    is_gte_threshold: result === null ? null : result >= 50,
    eval_metadata: null,
  }));
}
