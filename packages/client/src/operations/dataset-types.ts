import type { DatasetType } from "@aegis/contract";
import type { Api } from "../api.ts";
import type { CallOptions } from "../options.ts";

/** The kinds of dataset. */
export function datasetTypes({ raw, call }: Api) {
  return {
    /** All kinds, in one list without pages. */
    list: (options?: CallOptions): Promise<DatasetType[]> =>
      call("listDatasetTypes", options, (init) => raw.GET("/dataset-types", init)),

    /** The kind that datasets carry as `dataset_type_id`. */
    get: (id: number, options?: CallOptions): Promise<DatasetType> =>
      call("getDatasetType", options, (init) =>
        raw.GET("/dataset-types/{dataset_type_id}", { ...init, params: { path: { dataset_type_id: id } } }),
      ),
  };
}
