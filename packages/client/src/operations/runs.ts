import type { CustomRunCreate, QueryOf, Run, RunFromDatasetCreate, RunUpdate } from "@aegis/contract";
import type { Api } from "../api.ts";
import { asDownload, type CsvDownload } from "../download/csv-download.ts";
import type { RunReportRow } from "../download/rows.ts";
import type { CallOptions } from "../options.ts";
import { untilFinished, type WaitOptions } from "../wait.ts";

/** Scores of many samples. Each method rejects with an `ApiError`, a `ConnectionError` or a `TimeoutError`. */
export function runs({ raw, call, environment }: Api) {
  const get = (id: number, options?: CallOptions): Promise<Run> =>
    call("getRun", options, (init) => raw.GET("/runs/{run_id}", { ...init, ...at(id) }));
  return {
    /** Scores every record of a dataset. Unless `is_blocking`, the run comes back at work; see `wait`. */
    createFromDataset: (run: RunFromDatasetCreate, options?: CallOptions): Promise<Run> =>
      call("createRunFromDataset", options, (init) => raw.POST("/runs/dataset", { ...init, body: run })),

    /** Scores rows that no dataset holds. Unless `is_blocking`, the run comes back at work; see `wait`. */
    createCustom: (run: CustomRunCreate, options?: CallOptions): Promise<Run> =>
      call("createCustomRun", options, (init) => raw.POST("/runs/custom", { ...init, body: run })),

    /** A run with its evaluations, texts cut to 100 characters. */
    get,

    /** Renames, moves or shares a run. What is left out stays; null empties. */
    update: (id: number, changes: RunUpdate, options?: CallOptions): Promise<Run> =>
      call("updateRun", options, (init) => raw.PUT("/runs/{run_id}", { ...init, ...at(id), body: changes })),

    /** Deletes a run with its evaluations, for good. */
    delete: (id: number, options?: CallOptions): Promise<void> =>
      call("deleteRun", options, (init) => raw.DELETE("/runs/{run_id}", { ...init, ...at(id) })),

    /** The run as CSV, a row for each evaluation, texts whole; `raw: true` gives them exactly. */
    download: (
      id: number,
      query: QueryOf<"downloadRun"> = {},
      options?: CallOptions,
    ): Promise<CsvDownload<RunReportRow>> =>
      call("downloadRun", options, (init) =>
        asDownload(
          raw.GET("/runs/{run_id}/download", {
            ...init,
            params: { path: { run_id: id }, query },
            parseAs: "stream",
          }),
          (readers) => readers.runReportRows,
        ),
      ),

    /**
     * Waits for a run to finish, asking at growing intervals, and answers with it. A run that failed is an answer.
     *
     * Gives up after `deadline` with a `TimeoutError`; the run itself goes on.
     */
    wait: (id: number, options: WaitOptions = {}): Promise<Run> =>
      untilFinished((call) => get(id, call), options, environment),
  };
}

function at(run_id: number) {
  return { params: { path: { run_id } } };
}
