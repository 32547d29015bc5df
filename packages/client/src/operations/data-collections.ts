import type {
  DataCollection,
  DataCollectionCreate,
  DataCollectionDetail,
  DataCollectionPage,
  DataCollectionUpdate,
  QueryOf,
} from "@aegis/contract";
import type { ApiClient } from "../api-client.ts";
import type { ApiPromise } from "../api-promise.ts";
import type { CallOptions } from "../options.ts";
import { type Paged, paged } from "../page.ts";

/**
 * Groups of datasets and runs. Each method rejects with an `ApiError`, a `ConnectionError` or a
 * `TimeoutError`.
 */
export function dataCollections({ call }: ApiClient) {
  return {
    /** Lists collections with summaries of their datasets and runs, newest first. */
    list: (query: QueryOf<"listDataCollections"> = {}, options?: CallOptions): Paged<DataCollectionPage> =>
      paged((page) => call("listDataCollections", options, { query: { ...query, page } }), query.page),

    /** Creates a collection, empty or with your own datasets. Private datasets may become shared. */
    create: (collection: DataCollectionCreate, options?: CallOptions): ApiPromise<DataCollection> =>
      call("createDataCollection", options, { body: collection }),

    /** Gets a collection with its full datasets and with the evaluations of each run. */
    get: (id: number, options?: CallOptions): ApiPromise<DataCollectionDetail> =>
      call("getDataCollection", options, at(id)),

    /**
     * Renames or shares a collection, or replaces its datasets by `dataset_ids`. Fields left out stay as they
     * are.
     */
    update: (id: number, changes: DataCollectionUpdate, options?: CallOptions): ApiPromise<DataCollection> =>
      call("updateDataCollection", options, { ...at(id), body: changes }),

    /** Deletes a collection. Its datasets and runs stay, but belong to no collection. */
    delete: (id: number, options?: CallOptions): ApiPromise<void> =>
      call("deleteDataCollection", options, at(id)),
  };
}

function at(data_collection_id: number) {
  return { path: { data_collection_id } };
}
