import { mayDelete } from "../../domain/access.ts";
import { Fault } from "../../domain/fault.ts";
import { InUse } from "../../store/store.ts";
import type { Operation } from "../operation.ts";
import { visibleDataCollection } from "../visible.ts";

/** Deletes a collection. Its datasets and runs stay, shared or not as before, in no collection. */
export const deleteDataCollection: Operation<"deleteDataCollection"> = async (
  { store, caller },
  { path },
) => {
  await store.transaction(async (transaction) => {
    const collection = await visibleDataCollection(transaction, caller, path.data_collection_id);
    if (!mayDelete(caller, collection))
      throw Fault.dataCollectionNotYours(
        collection.id,
        collection.user_id === null ? "organization" : "someone",
      );
    try {
      await transaction.deleteDataCollection(collection.id);
    } catch (cause) {
      if (cause instanceof InUse) throw Fault.dataCollectionInUse(collection.id);
      throw cause;
    }
  });
  return { status: 204, body: null };
};
