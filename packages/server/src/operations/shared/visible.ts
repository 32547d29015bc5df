import { DomainError } from "@aegis/rules";
import { canSee } from "../../domain/access.ts";
import type { StoredDataCollection, StoredDataset, StoredRun, Viewer } from "../../domain/entities.ts";
import type { Reads } from "../../store/store.ts";

/*
 * The permission check of every operation on one thing. The caller may read what they own, what their
 * organization owns, and what is shared with their organization (`canSee`). Anything else does not exist for
 * them: the answer is 404, in the same words as for an id that nothing has. Whether the caller may also
 * delete it is decided by `mayDelete`.
 */

/**
 * Finds a dataset as the caller sees it. A shared dataset may be in a private collection of its owner; for
 * everyone else it then appears in none.
 *
 * @throws DomainError 404 if there is none, or the caller cannot see it
 */
export async function visibleDataset(reads: Reads, caller: Viewer, id: number): Promise<StoredDataset> {
  const dataset = await seenDataset(reads, caller, id);
  if (dataset === null) throw DomainError.notFound("Dataset", id);
  return dataset;
}

/**
 * Finds a run as the caller sees it: without its collection or its dataset if the caller cannot see that (any
 * more).
 *
 * @throws DomainError 404 if there is none, or the caller cannot see it
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

/** Finds a collection. @throws DomainError 404 if there is none, or the caller cannot see it */
export async function visibleDataCollection(
  reads: Reads,
  caller: Viewer,
  id: number,
): Promise<StoredDataCollection> {
  const collection = await seenDataCollection(reads, caller, id);
  if (collection === null) throw DomainError.notFound("Data collection", id);
  return collection;
}

/**
 * A dataset that something else refers to, as the caller sees it; null if there is no reference, or the
 * caller cannot see it.
 */
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

/** Like `seenDataset`, for a collection. */
export async function seenDataCollection(
  reads: Reads,
  caller: Viewer,
  id: number | null,
): Promise<StoredDataCollection | null> {
  const collection = id === null ? undefined : await reads.findDataCollection(id);
  return collection !== undefined && canSee(caller, collection) ? collection : null;
}
