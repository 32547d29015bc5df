import type { DatasetType } from "@aegis/contract";
import type { ApiClient } from "../api-client.ts";
import type { ApiPromise } from "../api-promise.ts";
import type { CallOptions } from "../options.ts";

/** The types of dataset. */
export function datasetTypes({ call }: ApiClient) {
  return {
    /** Lists all dataset types, without pages. */
    list: (options?: CallOptions): ApiPromise<DatasetType[]> => call("listDatasetTypes", options, {}),

    /** Gets a dataset type, to which `dataset_type_id` of a dataset refers. */
    get: (id: number, options?: CallOptions): ApiPromise<DatasetType> =>
      call("getDatasetType", options, { path: { dataset_type_id: id } }),
  };
}
