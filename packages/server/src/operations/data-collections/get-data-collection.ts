import type { Operation } from "../operation.ts";
import { presentDataCollectionDetail } from "../shared/present/data-collection.ts";
import { visibleDataCollection } from "../shared/visible.ts";

/** Gets a collection, with those of its datasets and runs that the caller can see. */
export const getDataCollection: Operation<"getDataCollection"> = async ({ store, caller }, { path }) => {
  const collection = await visibleDataCollection(store, caller, path.data_collection_id);
  return { status: 200, body: presentDataCollectionDetail(store, caller, collection) };
};
