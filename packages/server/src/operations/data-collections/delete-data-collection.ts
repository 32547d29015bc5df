import { DomainError } from "@aegis/rules";
import { mayDelete } from "../../domain/access.ts";
import { StillReferenced } from "../../store/store.ts";
import type { Operation } from "../operation.ts";
import { mapStoreError } from "../shared/map-store-error.ts";
import { visibleDataCollection } from "../shared/visible.ts";

/** Deletes a collection. Its datasets and runs stay, shared as before, in no collection. */
export const deleteDataCollection: Operation<"deleteDataCollection"> = async (
  { store, caller },
  { path },
) => {
  const id = path.data_collection_id;
  const deleted = store.transaction(async (transaction) => {
    const collection = await visibleDataCollection(transaction, caller, id);
    if (!mayDelete(caller, collection)) throw DomainError.notYours("Data collection", collection);
    await transaction.removeDataCollection(id);
  });
  await mapStoreError(deleted, StillReferenced, () => DomainError.inUse("Data collection", id));
  return { status: 204, body: null };
};
