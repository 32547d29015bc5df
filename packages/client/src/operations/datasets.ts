import type {
  Dataset,
  DatasetDetail,
  DatasetName,
  DatasetPage,
  DatasetSummary,
  DatasetUpdate,
  QueryOf,
} from "@aegis/contract";
import type { Api } from "../api.ts";
import { asDownload, type CsvDownload } from "../download/csv-download.ts";
import type { DatasetRow } from "../download/rows.ts";
import type { CallOptions } from "../options.ts";
import { type Paged, paged } from "../page.ts";
import { type DatasetUpload, uploadOf } from "../upload/dataset-upload.ts";

/** Rows with the metrics to score them by. Rejects with an `ApiError`, a `ConnectionError` or a `TimeoutError`. */
export function datasets({ raw, call, environment }: Api) {
  return {
    /** Datasets without their rows, newest first; without `dataset_type_id` only custom ones. */
    list: (query: QueryOf<"listDatasets"> = {}, options?: CallOptions): Paged<DatasetPage> =>
      paged(
        (page) =>
          call("listDatasets", options, (init) =>
            raw.GET("/datasets", { ...init, params: { query: { ...query, page } } }),
          ),
        query.page,
      ),

    /** Stores the rows of a CSV file. A file that is a stream is never held in memory; no upload is sent twice. */
    create: (dataset: DatasetUpload, options?: CallOptions): Promise<DatasetDetail> =>
      call("createDataset", options, async (init) =>
        raw.POST("/datasets", await uploadOf(dataset, init, environment)),
      ),

    /** Ids and names of all datasets that are not proprietary, in one list without pages. */
    listNames: (
      query: QueryOf<"listDatasetNames"> = {},
      options?: CallOptions,
    ): Promise<(DatasetSummary | DatasetName)[]> =>
      call("listDatasetNames", options, (init) =>
        raw.GET("/datasets/all-partial", { ...init, params: { query } }),
      ),

    /** A dataset with its rows, your runs of it, and the evaluations of the newest run started through the API. */
    get: (id: number, options?: CallOptions): Promise<DatasetDetail> =>
      call("getDataset", options, (init) => raw.GET("/datasets/{dataset_id}", { ...init, ...at(id) })),

    /** Renames, moves or shares a dataset; its runs follow. What is left out stays; null empties. */
    update: (id: number, changes: DatasetUpdate, options?: CallOptions): Promise<Dataset> =>
      call("updateDataset", options, (init) =>
        raw.PUT("/datasets/{dataset_id}", { ...init, ...at(id), body: changes }),
      ),

    /** Deletes a dataset with its rows and its runs, for good. */
    delete: (id: number, options?: CallOptions): Promise<void> =>
      call("deleteDataset", options, (init) => raw.DELETE("/datasets/{dataset_id}", { ...init, ...at(id) })),

    /** The rows as CSV, which `raw: true` gives exactly, fit to be uploaded again. */
    download: (
      id: number,
      query: QueryOf<"downloadDataset"> = {},
      options?: CallOptions,
    ): Promise<CsvDownload<DatasetRow>> =>
      call("downloadDataset", options, (init) =>
        asDownload(
          raw.GET("/datasets/{dataset_id}/download", {
            ...init,
            params: { path: { dataset_id: id }, query },
            parseAs: "stream",
          }),
          (readers) => readers.datasetRows,
        ),
      ),
  };
}

function at(dataset_id: number) {
  return { params: { path: { dataset_id } } };
}
