import { canSee } from "../../domain/access.ts";
import { DomainError } from "../../domain/domain-error.ts";
import type { StoredDataCollection, StoredDataset, StoredRun, Viewer } from "../../domain/entities.ts";
import type { Reads } from "../../store/store.ts";

/**
 * A dataset as the caller sees it: one that is shared may be in a private collection of its owner, and is then, for everyone
 * else, in none.
 *
 * @throws DomainError 404 where there is none, and in the same words where the caller cannot see it
 */
export async function visibleDataset(reads: Reads, caller: Viewer, id: number): Promise<StoredDataset> {
  const dataset = await seenDataset(reads, caller, id);
  if (dataset === null) throw DomainError.notFound("Dataset", id);
  return dataset;
}

/**
 * A run as the caller sees it: without its collection, or its dataset, where that is not visible to the caller (any more).
 *
 * @throws DomainError 404 where there is none, and in the same words where the caller cannot see it
 */
export async function visibleRun(reads: Reads, caller: Viewer, id: number): Promise<StoredRun> {
  const run = await reads.findRun(id);
  if (run === undefined || !canSee(caller, run)) throw DomainError.notFound("Run", id);
  const collection = await seenDataCollection(reads, caller, run.data_collection_id);
  const dataset = await seenDataset(reads, caller, run.dataset_id);
  return {
    ...run,
    ...(collection === null ? { data_collection_id: null, data_collection: null } : {}),
    ...(dataset === null ? { dataset_id: null, dataset: null } : {}),
  };
}

/** @throws DomainError 404 where there is none, and in the same words where the caller cannot see it */
export async function visibleDataCollection(
  reads: Reads,
  caller: Viewer,
  id: number,
): Promise<StoredDataCollection> {
  const collection = await seenDataCollection(reads, caller, id);
  if (collection === null) throw DomainError.notFound("Data collection", id);
  return collection;
}

/** What something else refers to, as the caller sees it; null where it refers to nothing, or to what the caller cannot see. */
export async function seenDataset(
  reads: Reads,
  caller: Viewer,
  id: number | null,
): Promise<StoredDataset | null> {
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
): Promise<StoredDataCollection | null> {
  const collection = id === null ? undefined : await reads.findDataCollection(id);
  return collection !== undefined && canSee(caller, collection) ? collection : null;
}
