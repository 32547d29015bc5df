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
  const dataset = await reads.findDataset(id);
  if (dataset === undefined || !canSee(caller, dataset)) throw Fault.notFound("Dataset", id);
  if (await seesDataCollection(reads, caller, dataset.data_collection_id)) return dataset;
  return { ...dataset, data_collection_id: null };
}

/**
 * A run as the caller sees it: without its collection, or its dataset, where that is not visible to the caller (any more).
 *
 * @throws Fault 404 where there is none, and in the same words where the caller cannot see it
 */
export async function visibleRun(reads: Reads, caller: Viewer, id: number): Promise<Run> {
  const run = await reads.findRun(id);
  if (run === undefined || !canSee(caller, run)) throw Fault.notFound("Run", id);
  const hidden = {
    ...((await seesDataCollection(reads, caller, run.data_collection_id)) ? {} : noDataCollection),
    ...((await seesDataset(reads, caller, run.dataset_id)) ? {} : noDataset),
  };
  return { ...run, ...hidden };
}

/** @throws Fault 404 where there is none, and in the same words where the caller cannot see it */
export async function visibleDataCollection(
  reads: Reads,
  caller: Viewer,
  id: number,
): Promise<DataCollection> {
  const collection = await reads.findDataCollection(id);
  if (collection === undefined || !canSee(caller, collection)) throw Fault.notFound("Data collection", id);
  return collection;
}

const noDataCollection = { data_collection_id: null, data_collection: null };
const noDataset = { dataset_id: null, dataset: null };

async function seesDataCollection(reads: Reads, caller: Viewer, id: number | null): Promise<boolean> {
  if (id === null) return true;
  const collection = await reads.findDataCollection(id);
  return collection !== undefined && canSee(caller, collection);
}

async function seesDataset(reads: Reads, caller: Viewer, id: number | null): Promise<boolean> {
  if (id === null) return true;
  const dataset = await reads.findDataset(id);
  return dataset !== undefined && canSee(caller, dataset);
}
