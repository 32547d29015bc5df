import type { RunEvaluation } from "@aegis/contract";
import { costText } from "@aegis/rules";
import { shortnameOf } from "@aegis/rules/runs";
import type { StoredEvaluationOfRecord } from "../../../domain/entities.ts";

/** Presents a score as its run and the list of its evaluations show it. */
export function presentRunEvaluation(evaluation: StoredEvaluationOfRecord): RunEvaluation {
  const { id, prompt, input, context, output, golden_answer } = evaluation.record;
  return {
    id: evaluation.id,
    run_id: evaluation.run_id,
    record_index: evaluation.record_index,
    metric: shortnameOf(evaluation.metric_id),
    record: { id, prompt, input, context, output, golden_answer },
    result: evaluation.result,
    threshold: evaluation.threshold,
    explanation: evaluation.explanation,
    model_slug: evaluation.model_slug,
    metric_args: evaluation.metric_args,
    started_at: evaluation.started_at,
    finished_at: evaluation.finished_at,
    evaluation_cost: evaluation.evaluation_cost === null ? null : costText(evaluation.evaluation_cost),
    is_success: evaluation.is_success,
    is_gte_threshold: evaluation.is_gte_threshold,
    eval_metadata: evaluation.eval_metadata,
  };
}
