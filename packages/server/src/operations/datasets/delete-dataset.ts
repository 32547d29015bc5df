import { datasetTypes } from "@aegis/contract";
import { DomainError } from "@aegis/rules";
import { mayDelete } from "../../domain/access.ts";
import type { Timestamp, Viewer } from "../../domain/entities.ts";
import { moveDatasets } from "../../domain/sharing.ts";
import { movesBetween, type SharedRun } from "../../domain/sharing-moves.ts";
import { StillReferenced, type Transaction } from "../../store/store.ts";
import type { Operation } from "../operation.ts";
import { mapStoreError } from "../shared/map-store-error.ts";
import { visibleDataset } from "../shared/visible.ts";

/**
 * Deletes a dataset with its rows and the caller's runs of it; evaluations that are still running for them
 * are dropped and not charged. What others have run stays theirs, as if the dataset had become private.
 *
 * @throws DomainError 404 if the caller cannot see it; 403 if only someone else may delete it; 400 if it is
 * proprietary, or something still refers to it
 */
export const deleteDataset: Operation<"deleteDataset"> = async ({ store, engine, caller, now }, { path }) => {
  const deleted = store.transaction(async (transaction) => {
    const dataset = await visibleDataset(transaction, caller, path.dataset_id);
    if (dataset.dataset_type_id !== datasetTypes[1].id) throw DomainError.datasetProprietary(dataset.id);
    if (!mayDelete(caller, dataset)) throw DomainError.notYours("Dataset", dataset);
    return remove(transaction, caller, dataset.id, now());
  });
  const runs = await mapStoreError(deleted, StillReferenced, () =>
    DomainError.inUse("Dataset", path.dataset_id),
  );
  for (const run of runs) engine.cancel(run);
  return { status: 204, body: null };
};

/** @returns the ids of the runs that are deleted along */
async function remove(
  transaction: Transaction,
  caller: Viewer,
  id: number,
  at: Timestamp,
): Promise<readonly number[]> {
  const datasets = await transaction.sharingOfDatasets([id]);
  const runs = await transaction.sharingOfRuns({ dataset_ids: [id], collection_id: null });
  const [own, others] = [runs.filter(goesAlong), runs.filter((run) => !goesAlong(run))];
  const before = { collections: [], datasets, runs: others };
  const nowhere = { org_id: null, data_collection_id: null };
  const after = moveDatasets(before, new Set([id]), () => nowhere);
  await transaction.move(movesBetween(before, after), at);
  const ids = own.map((run) => run.id);
  await transaction.removeDataset(id, ids);
  return ids;

  /** What an organization owns is of a dataset of its own, and is deleted by the same administrators. */
  function goesAlong({ user_id }: SharedRun): boolean {
    return user_id === caller.user_id || (user_id === null && datasets[0]?.user_id === null);
  }
}
