import { DomainError } from "../../domain/domain-error.ts";
import { refuseInvalidName } from "../../domain/names.ts";
import { datasetAbsent } from "../../domain/sharing-errors.ts";
import type { Operation } from "../operation.ts";
import { changeSharing } from "../shared/change-sharing.ts";
import { presentDataCollection } from "../shared/present/data-collection.ts";
import { visibleDataCollection } from "../shared/visible.ts";

/**
 * Renames a collection, shares it, gives it other datasets; all that the caller sees may be changed, but only the owner changes
 * with whom it is shared. A request that supplies nothing is no change.
 *
 * @throws DomainError 404 where the caller cannot see the collection; 400 for a name that is empty or that another visible one has, and
 * for what breaks a rule of sharing
 */
export const updateDataCollection: Operation<"updateDataCollection"> = async (
  { store, caller, now },
  { path, body },
) => {
  const changed = await store.transaction(async (transaction) => {
    const collection = await visibleDataCollection(transaction, caller, path.data_collection_id);
    const name = body.name ?? collection.name;
    if (name !== collection.name) {
      refuseInvalidName("name", name, DomainError.newNameEmpty);
      const taken = await transaction.findDataCollectionByName(caller, name, collection.id);
      if (taken !== undefined) throw DomainError.dataCollectionTaken(name);
    }
    const at = now();
    const isSupplied = [body.name, body.dataset_ids].some((value) => value !== undefined && value !== null);
    if (isSupplied) await transaction.changeDataCollection(collection.id, { name }, at);
    await changeSharing(transaction, caller, { ...collection, name }, body, at, datasetAbsent);
    return visibleDataCollection(transaction, caller, collection.id);
  });
  return { status: 200, body: presentDataCollection(store, caller, changed) };
};
