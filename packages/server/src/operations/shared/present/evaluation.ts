import {
  type CollectionEvaluation,
  type DatasetEvaluation,
  defaultModel,
  type Evaluation as WireEvaluation,
} from "@aegis/contract";
import { costText } from "@aegis/rules";
import type { RecordTexts, StoredEvaluation } from "../../../domain/entities.ts";

/** What is shown of an evaluation that was asked for by itself. */
export type ShownEvaluation = Omit<
  StoredEvaluation,
  "user_id" | "dataset_id" | "created_at" | "updated_at" | "record_id" | "record_index"
>;

/** Presents a single score with its request. @param shortname the metric, as the request calls it */
export function presentEvaluation(
  evaluation: ShownEvaluation,
  row: RecordTexts,
  shortname: string,
): WireEvaluation {
  return {
    id: evaluation.id,
    run_id: evaluation.run_id,
    model_slug: evaluation.model_slug ?? defaultModel,
    metric_args: evaluation.metric_args,
    is_success: evaluation.is_success,
    is_gte_threshold: evaluation.is_gte_threshold,
    threshold: evaluation.threshold,
    ...row,
    started_at: evaluation.started_at,
    result: evaluation.result,
    explanation: evaluation.explanation,
    evaluation_cost: evaluation.evaluation_cost === null ? null : costText(evaluation.evaluation_cost),
    finished_at: evaluation.finished_at,
    metric_shortname: shortname,
    eval_metadata: evaluation.eval_metadata,
  };
}

/** Presents a score as the dataset of its run shows it. */
export function presentDatasetEvaluation(evaluation: StoredEvaluation): DatasetEvaluation {
  return { ...presentRow(evaluation), credits_consumed: null };
}

/** Presents a score as the collection of its run shows it. */
export function presentCollectionEvaluation(evaluation: StoredEvaluation): CollectionEvaluation {
  return { ...presentRow(evaluation), eval_metadata: evaluation.eval_metadata };
}

function presentRow(evaluation: StoredEvaluation): Omit<DatasetEvaluation, "credits_consumed"> {
  return {
    id: evaluation.id,
    user_id: evaluation.user_id,
    run_id: evaluation.run_id,
    record_id: evaluation.record_id,
    metric_id: evaluation.metric_id,
    dataset_id: evaluation.dataset_id,
    result: evaluation.result,
    threshold: evaluation.threshold,
    explanation: evaluation.explanation,
    model_slug: evaluation.model_slug,
    started_at: evaluation.started_at,
    finished_at: evaluation.finished_at,
    input_tokens: evaluation.input_tokens,
    output_tokens: evaluation.output_tokens,
    evaluation_cost: evaluation.evaluation_cost === null ? null : costText(evaluation.evaluation_cost),
    is_success: evaluation.is_success,
    is_gte_threshold: evaluation.is_gte_threshold,
    created_at: evaluation.created_at,
    updated_at: evaluation.updated_at,
  };
}
