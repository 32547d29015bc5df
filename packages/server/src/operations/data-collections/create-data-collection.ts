import type { DataCollectionCreate } from "@aegis/contract";
import { DomainError } from "@aegis/rules";
import { refuseInvalidName } from "@aegis/rules/names";
import type { Context, Operation } from "../operation.ts";
import { changeSharing } from "../shared/change-sharing.ts";
import { presentDataCollection } from "../shared/present/data-collection.ts";
import { visibleDataCollection } from "../shared/visible.ts";

/**
 * Creates a private collection, then adds datasets to it. The caller owns it, even if adding a shared dataset
 * shares it.
 *
 * @throws DomainError 400 for a name that is empty or that a visible collection has, and for a dataset that
 * cannot be added; 404 for a dataset that the caller cannot see
 */
export const createDataCollection: Operation<"createDataCollection"> = async (context, { body: request }) => {
  const { store, caller, made } = context;
  const id = made ?? (await storeDataCollection(context, request));
  const created = await visibleDataCollection(store, caller, id);
  return { status: 201, body: presentDataCollection(store, caller, created) };
};

/** @returns the id of the new collection */
async function storeDataCollection(
  { store, caller, now, noteMade }: Context,
  { name, dataset_ids = null }: DataCollectionCreate,
): Promise<number> {
  refuseInvalidName("name", name, DomainError.nameEmpty);
  return store.transaction(async (transaction) => {
    const taken = await transaction.findDataCollectionByName(caller, name, null);
    if (taken !== undefined) throw DomainError.dataCollectionTaken(name, taken.name);
    const created_at = now();
    const id = await transaction.insertDataCollection({
      user_id: caller.user_id,
      author_id: caller.user_id,
      org_id: null,
      name,
      created_at,
    });
    const collection = await visibleDataCollection(transaction, caller, id);
    await changeSharing(transaction, caller, collection, { dataset_ids }, created_at, (datasetId) =>
      DomainError.notFound("Dataset", datasetId),
    );
    await noteMade(transaction, id);
    return id;
  });
}
