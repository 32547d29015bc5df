import { canSee } from "../domain/access.ts";
import type { DataCollection, Dataset, Run, Viewer } from "../domain/entities.ts";
import { Fault } from "../domain/fault.ts";
import type { Reads } from "../store/store.ts";

/**
 * A dataset as the caller sees it: one that is shared may be in a private collection of its owner, and is then, for everyone
 * else, in none.
 *
 * @throws Fault 404 where there is none, and in the same words where the caller cannot see it
 */
export async function visibleDataset(reads: Reads, caller: Viewer, id: number): Promise<Dataset> {
  const dataset = await seenDataset(reads, caller, id);
  if (dataset === null) throw Fault.notFound("Dataset", id);
  return dataset;
}

/**
 * A run as the caller sees it: without its collection, or its dataset, where that is not visible to the caller (any more).
 *
 * @throws Fault 404 where there is none, and in the same words where the caller cannot see it
 */
export async function visibleRun(reads: Reads, caller: Viewer, id: number): Promise<Run> {
  const run = await reads.findRun(id);
  if (run === undefined || !canSee(caller, run)) throw Fault.notFound("Run", id);
  const collection = await seenDataCollection(reads, caller, run.data_collection_id);
  const dataset = await seenDataset(reads, caller, run.dataset_id);
  return {
    ...run,
    ...(collection === null ? { data_collection_id: null, data_collection: null } : {}),
    ...(dataset === null ? { dataset_id: null, dataset: null } : {}),
  };
}

/** @throws Fault 404 where there is none, and in the same words where the caller cannot see it */
export async function visibleDataCollection(
  reads: Reads,
  caller: Viewer,
  id: number,
): Promise<DataCollection> {
  const collection = await seenDataCollection(reads, caller, id);
  if (collection === null) throw Fault.notFound("Data collection", id);
  return collection;
}

/** What something else refers to, as the caller sees it; null where it refers to nothing, or to what the caller cannot see. */
export async function seenDataset(reads: Reads, caller: Viewer, id: number | null): Promise<Dataset | null> {
  const dataset = id === null ? undefined : await reads.findDataset(id);
  if (dataset === undefined || !canSee(caller, dataset)) return null;
  const collection = await seenDataCollection(reads, caller, dataset.data_collection_id);
  return collection === null ? { ...dataset, data_collection_id: null } : dataset;
}

/** As `seenDataset`. */
export async function seenDataCollection(
  reads: Reads,
  caller: Viewer,
  id: number | null,
): Promise<DataCollection | null> {
  const collection = id === null ? undefined : await reads.findDataCollection(id);
  return collection !== undefined && canSee(caller, collection) ? collection : null;
}
