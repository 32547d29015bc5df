import type { CollectionRun, DatasetRun } from "@aegis/contract";
import type { StoredDataset, StoredRun } from "../../../domain/entities.ts";
import { runSource, runType } from "../../../domain/vocabulary.ts";
import { presentDataset } from "./dataset.ts";

/** Presents a run as its dataset shows it. @param dataset null if the run has none */
export function presentDatasetRun(run: StoredRun, dataset: StoredDataset | null): DatasetRun {
  return {
    ...presentShared(run),
    run_type_id: run.run_type_id,
    run_source_id: run.run_source_id,
    dataset: dataset === null ? null : presentDataset(dataset),
  };
}

/** Presents a run as the list of collections shows it. */
export function presentCollectionRun(run: StoredRun): CollectionRun {
  return { ...presentShared(run), author_email: run.author_email };
}

function presentShared(run: StoredRun): Omit<CollectionRun, "author_email"> {
  return {
    id: run.id,
    user: run.user,
    run_type: labelled(runType(run.run_type_id)),
    run_source: labelled(runSource(run.run_source_id)),
    api_key_id: run.api_key_id,
    dataset_id: run.dataset_id,
    data_collection_id: run.data_collection_id,
    org_id: run.org_id,
    number_of_metrics: run.number_of_metrics,
    threshold: run.threshold,
    model_slug: run.model_slug,
    alias: run.alias,
    result: run.result,
    aggregate_results: run.aggregate_results,
    started_at: run.started_at,
    finished_at: run.finished_at,
    created_at: run.created_at,
    updated_at: run.updated_at,
    is_gte_threshold: run.is_gte_threshold,
    number_of_successes: run.number_of_successes,
    number_of_failures: run.number_of_failures,
  };
}

/** Without the label that only the view of a run has. */
function labelled<Name extends string>(term: {
  readonly id: number;
  readonly name: Name;
  readonly label: string;
  readonly description: string;
}) {
  const { id, name, label, description } = term;
  return { id, name, label, description };
}
