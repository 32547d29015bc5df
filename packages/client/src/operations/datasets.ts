import type {
  Dataset,
  DatasetDetail,
  DatasetName,
  DatasetPage,
  DatasetSummary,
  DatasetUpdate,
  QueryOf,
} from "@aegis/contract";
import type { ApiClient } from "../api-client.ts";
import type { ApiPromise } from "../api-promise.ts";
import type { CsvDownload } from "../download/csv-download.ts";
import type { DatasetRow } from "../download/rows.ts";
import type { CallOptions } from "../options.ts";
import { type Paged, paged } from "../page.ts";
import type { DatasetUpload } from "../upload/dataset-upload.ts";

/**
 * Rows with the metrics that score them. Each method rejects with an `ApiError`, a `ConnectionError` or a
 * `TimeoutError`.
 */
export function datasets({ call, environment }: ApiClient) {
  return {
    /** Lists datasets without their rows, newest first. Without `dataset_type_id`, only custom ones. */
    list: (query: QueryOf<"listDatasets"> = {}, options?: CallOptions): Paged<DatasetPage> =>
      paged((page) => call("listDatasets", options, { query: { ...query, page } }), query.page),

    /** Uploads a CSV file. A stream is never held in memory, and never retried. */
    create: (dataset: DatasetUpload, options?: CallOptions): ApiPromise<DatasetDetail> =>
      call("createDataset", options, async () => {
        // Loaded on demand, since many programs upload nothing.
        const { formOf } = await import("../upload/dataset-upload.ts");
        return { form: formOf(dataset, environment) };
      }),

    /** Lists ids and names of all datasets that are not proprietary, without pages. */
    listNames: (
      query: QueryOf<"listDatasetNames"> = {},
      options?: CallOptions,
    ): ApiPromise<(DatasetSummary | DatasetName)[]> => call("listDatasetNames", options, { query }),

    /**
     * Gets a dataset with its rows, your runs of it, and the evaluations of the newest run started through
     * the API.
     */
    get: (id: number, options?: CallOptions): ApiPromise<DatasetDetail> =>
      call("getDataset", options, at(id)),

    /**
     * Renames, moves or shares a dataset and its runs. Fields left out stay as they are; null clears a field.
     * Metrics are given by shortname or id.
     */
    update: (id: number, changes: DatasetUpdate, options?: CallOptions): ApiPromise<Dataset> =>
      call("updateDataset", options, async () => {
        const { selected_metrics } = changes;
        const body = selected_metrics
          ? {
              ...changes,
              selected_metrics: (await import("../by-metric-id.ts")).byMetricId(
                "selected_metrics",
                selected_metrics,
              ),
            }
          : changes;
        return { ...at(id), body };
      }),

    /** Permanently deletes a dataset with its rows and runs. */
    delete: (id: number, options?: CallOptions): ApiPromise<void> => call("deleteDataset", options, at(id)),

    /** Downloads the rows as CSV. With `raw: true` they are exact and can be uploaded again. */
    download: (
      id: number,
      query: QueryOf<"downloadDataset"> = {},
      options?: CallOptions,
    ): ApiPromise<CsvDownload<DatasetRow>> =>
      call("downloadDataset", options, { ...at(id), query }, async (response, text) => {
        // Loaded on demand, since many programs download nothing.
        const { asDownload } = await import("../download/csv-download.ts");
        return asDownload(response, text, (readers) => readers.datasetRows);
      }),
  };
}

function at(dataset_id: number) {
  return { path: { dataset_id } };
}
