import { DomainError } from "@aegis/rules";
import { refuseInvalidName } from "@aegis/rules/names";
import { datasetAbsent } from "../../domain/sharing-errors.ts";
import type { Operation } from "../operation.ts";
import { changeSharing } from "../shared/change-sharing.ts";
import { presentDataCollection } from "../shared/present/data-collection.ts";
import { visibleDataCollection } from "../shared/visible.ts";

/**
 * Renames a collection, shares it, or changes its datasets. Everyone who can see it may change it, but only
 * its owner may change with whom it is shared. A request that sends nothing changes nothing.
 *
 * @throws DomainError 404 if the caller cannot see the collection; 400 for a name that is empty or that
 * another visible collection has, and for a violation of a sharing rule
 */
export const updateDataCollection: Operation<"updateDataCollection"> = async (
  { store, caller, now },
  { path, body: request },
) => {
  const changed = await store.transaction(async (transaction) => {
    const collection = await visibleDataCollection(transaction, caller, path.data_collection_id);
    const name = request.name ?? collection.name;
    if (name !== collection.name) {
      refuseInvalidName("name", name, DomainError.newNameEmpty);
      const taken = await transaction.findDataCollectionByName(caller, name, collection.id);
      if (taken !== undefined) throw DomainError.dataCollectionTaken(name, taken.name);
    }
    const at = now();
    const isSupplied = [request.name, request.dataset_ids].some(
      (value) => value !== undefined && value !== null,
    );
    if (isSupplied) await transaction.changeDataCollection(collection.id, { name }, at);
    await changeSharing(transaction, caller, { ...collection, name }, request, at, datasetAbsent);
    return visibleDataCollection(transaction, caller, collection.id);
  });
  return { status: 200, body: presentDataCollection(store, caller, changed) };
};
