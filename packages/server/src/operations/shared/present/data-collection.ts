import type {
  CollectionRunDetail,
  DataCollectionDetail,
  DataCollection as WireDataCollection,
} from "@aegis/contract";
import type { StoredDataCollection, StoredRun, Viewer } from "../../../domain/entities.ts";
import type { Batches, Reads } from "../../../store/store.ts";
import type { Streamed } from "../../operation.ts";
import { hideDatasets } from "../hide-datasets.ts";
import { mapBatches } from "../map-batches.ts";
import { seenDataset } from "../visible.ts";
import { presentDataset, presentDatasetSummary } from "./dataset.ts";
import { presentCollectionEvaluation } from "./evaluation.ts";
import { presentCollectionRun } from "./nested-run.ts";

/**
 * Presents a collection as lists and changes show it.
 *
 * @param viewer - datasets and runs that the viewer cannot see are left out
 */
export function presentDataCollection(
  reads: Reads,
  viewer: Viewer,
  collection: StoredDataCollection,
): Streamed<WireDataCollection> {
  return {
    ...presentSelf(collection),
    datasets: mapBatches(reads.datasetsOfCollection(collection.id, viewer), presentDatasetSummary),
    runs: mapBatches(runsOf(reads, viewer, collection), presentCollectionRun),
  };
}

/** Presents a single collection, with whole datasets and the evaluations of each run. */
export function presentDataCollectionDetail(
  reads: Reads,
  viewer: Viewer,
  collection: StoredDataCollection,
): Streamed<DataCollectionDetail> {
  return {
    ...presentSelf(collection),
    datasets: mapBatches(reads.datasetsOfCollection(collection.id, viewer), presentDataset),
    runs: presentRuns(reads, viewer, runsOf(reads, viewer, collection)),
  };
}

function presentSelf({ id, user, name, org_id, author_email, created_at, updated_at }: StoredDataCollection) {
  return { id, user, name, org_id, author_email, created_at, updated_at };
}

function runsOf(reads: Reads, viewer: Viewer, { id }: StoredDataCollection): Batches<StoredRun> {
  return hideDatasets(reads, viewer, reads.runsOfCollection(id, viewer));
}

async function* presentRuns(
  reads: Reads,
  viewer: Viewer,
  runs: Batches<StoredRun>,
): Batches<Streamed<CollectionRunDetail>> {
  for await (const batch of runs) {
    const presented: Streamed<CollectionRunDetail>[] = [];
    for (const run of batch) presented.push(await presentRun(reads, viewer, run));
    yield presented;
  }
}

async function presentRun(
  reads: Reads,
  viewer: Viewer,
  run: StoredRun,
): Promise<Streamed<CollectionRunDetail>> {
  const dataset = await seenDataset(reads, viewer, run.dataset_id);
  return {
    ...presentCollectionRun(run),
    dataset: dataset === null ? null : presentDataset(dataset),
    evaluations: mapBatches(reads.evaluationsOfRun(run.id), (evaluation) =>
      presentCollectionEvaluation({ ...evaluation, dataset_id: run.dataset_id }),
    ),
  };
}
