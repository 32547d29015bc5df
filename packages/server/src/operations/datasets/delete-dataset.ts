import { datasetTypes } from "@aegis/contract";
import { mayDelete } from "../../domain/access.ts";
import { DomainError } from "../../domain/domain-error.ts";
import { StillReferenced } from "../../store/store.ts";
import type { Operation } from "../operation.ts";
import { mapStoreError } from "../shared/map-store-error.ts";
import { visibleDataset } from "../shared/visible.ts";

/**
 * Deletes a dataset with its rows and runs. Evaluations that are still running for them are dropped and not
 * charged.
 *
 * @throws DomainError 404 if the caller cannot see it; 403 if only someone else may delete it; 400 if it is
 * proprietary, or something still refers to it
 */
export const deleteDataset: Operation<"deleteDataset"> = async ({ store, engine, caller }, { path }) => {
  const deleted = store.transaction(async (transaction) => {
    const dataset = await visibleDataset(transaction, caller, path.dataset_id);
    if (dataset.dataset_type_id !== datasetTypes[1].id) throw DomainError.datasetProprietary(dataset.id);
    if (!mayDelete(caller, dataset)) throw DomainError.notYours("Dataset", dataset);
    return transaction.removeDataset(dataset.id);
  });
  const runs = await mapStoreError(deleted, StillReferenced, () =>
    DomainError.inUse("Dataset", path.dataset_id),
  );
  for (const run of runs) engine.cancel(run);
  return { status: 204, body: null };
};
