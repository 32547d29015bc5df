import type {
  DataCollection,
  DataCollectionCreate,
  DataCollectionDetail,
  DataCollectionPage,
  DataCollectionUpdate,
  QueryOf,
} from "@aegis/contract";
import type { Api } from "../api.ts";
import type { CallOptions } from "../options.ts";
import { type Paged, paged } from "../page.ts";

/** Containers of datasets and runs. Rejects with an `ApiError`, a `ConnectionError` or a `TimeoutError`. */
export function dataCollections({ raw, call }: Api) {
  return {
    /** Collections with short forms of their datasets and runs, newest first. */
    list: (query: QueryOf<"listDataCollections"> = {}, options?: CallOptions): Paged<DataCollectionPage> =>
      paged(
        (page) =>
          call("listDataCollections", options, (init) =>
            raw.GET("/data-collections", { ...init, params: { query: { ...query, page } } }),
          ),
        query.page,
      ),

    /** Creates a collection, empty or with datasets of yours; private ones may become shared. */
    create: (collection: DataCollectionCreate, options?: CallOptions): Promise<DataCollection> =>
      call("createDataCollection", options, (init) =>
        raw.POST("/data-collections", { ...init, body: collection }),
      ),

    /** A collection with whole datasets and with the evaluations of each run. */
    get: (id: number, options?: CallOptions): Promise<DataCollectionDetail> =>
      call("getDataCollection", options, (init) =>
        raw.GET("/data-collections/{data_collection_id}", { ...init, ...at(id) }),
      ),

    /** Renames, shares or refills a collection. `dataset_ids` is the whole new set; what is left out stays. */
    update: (id: number, changes: DataCollectionUpdate, options?: CallOptions): Promise<DataCollection> =>
      call("updateDataCollection", options, (init) =>
        raw.PUT("/data-collections/{data_collection_id}", { ...init, ...at(id), body: changes }),
      ),

    /** Deletes a collection; its datasets and runs stay, in none. */
    delete: (id: number, options?: CallOptions): Promise<void> =>
      call("deleteDataCollection", options, (init) =>
        raw.DELETE("/data-collections/{data_collection_id}", { ...init, ...at(id) }),
      ),
  };
}

function at(data_collection_id: number) {
  return { params: { path: { data_collection_id } } };
}
