import type { Run } from "@aegis/contract";
import { totalCostText } from "@aegis/rules";
import type { StoredEvaluationOfRecord, StoredRun } from "../../../domain/entities.ts";
import { runSource, runType } from "../../../domain/vocabulary.ts";
import type { Batches } from "../../../store/store.ts";
import type { Streamed } from "../../operation.ts";
import { mapBatches } from "../map-batches.ts";
import { presentRunEvaluation } from "./run-evaluation.ts";

/** How many characters of a text the view of a run shows. Its CSV has the whole text. */
export const charactersShown = 100;

/**
 * Presents a run as it is created, read and changed.
 *
 * @param evaluations - the evaluations of the run, with texts cut to `charactersShown`
 */
export function presentRun(run: StoredRun, evaluations: Batches<StoredEvaluationOfRecord>): Streamed<Run> {
  return {
    id: run.id,
    user: run.user?.email ?? null,
    author_email: run.author_email,
    run_type: runType(run.run_type_id).view,
    run_source: runSource(run.run_source_id).view,
    dataset: run.dataset,
    data_collection: run.data_collection,
    org_id: run.org_id,
    number_of_metrics: run.number_of_metrics,
    result: run.result,
    threshold: run.threshold,
    model_slug: run.model_slug,
    alias: run.alias,
    aggregate_results: run.aggregate_results,
    total_cost: run.total_cost === null ? null : totalCostText(run.total_cost),
    started_at: run.started_at,
    finished_at: run.finished_at,
    is_gte_threshold: run.is_gte_threshold,
    number_of_successes: run.number_of_successes,
    number_of_failures: run.number_of_failures,
    evaluations: mapBatches(evaluations, presentRunEvaluation),
  };
}
