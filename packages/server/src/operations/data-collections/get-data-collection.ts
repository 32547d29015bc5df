import type { Operation } from "../operation.ts";
import { presentDataCollectionDetail } from "../shared/present/data-collection.ts";
import { visibleDataCollection } from "../shared/visible.ts";

/** A collection with what the caller sees of its datasets and runs. */
export const getDataCollection: Operation<"getDataCollection"> = async ({ store, caller }, { path }) => {
  const collection = await visibleDataCollection(store, caller, path.data_collection_id);
  return { status: 200, body: presentDataCollectionDetail(store, caller, collection) };
};
