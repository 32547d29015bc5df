import type {
  CustomRunCreate,
  QueryOf,
  Run,
  RunEstimate,
  RunEstimateRequest,
  RunEvaluationPage,
  RunFromDatasetCreate,
  RunPage,
  RunSummary,
  RunUpdate,
} from "@aegis/contract";
import type { ApiClient } from "../api-client.ts";
import type { ApiPromise, WithRequestId } from "../api-promise.ts";
import type { CsvDownload } from "../download/csv-download.ts";
import type { RunReportRow } from "../download/rows.ts";
import type { CallOptions } from "../options.ts";
import { type Paged, paged } from "../page.ts";
import type { WaitOptions } from "../wait.ts";

/**
 * Scores of many samples. Each method rejects with an `ApiError`, a `ConnectionError` or a `TimeoutError`.
 */
export function runs({ call, environment }: ApiClient) {
  return {
    /**
     * Scores every record of a dataset. Unless `is_blocking`, the run is still running when this returns; see
     * `wait`. Arguments are given by the metric's shortname or id.
     */
    createFromDataset: (run: RunFromDatasetCreate, options?: CallOptions): ApiPromise<Run> =>
      call("createRunFromDataset", options, () => byIds(run)),

    /**
     * Says what such a run would cost, with the metrics of the dataset or with others, and whether the
     * balance covers it. Self-hosted only: the hosted service does not have it.
     */
    estimateFromDataset: (run: RunEstimateRequest, options?: CallOptions): ApiPromise<RunEstimate> =>
      call("estimateRunFromDataset", options, () => byIds(run)),

    /**
     * Scores rows without a dataset. Unless `is_blocking`, the run is still running when this returns; see
     * `wait`.
     */
    createCustom: (run: CustomRunCreate, options?: CallOptions): ApiPromise<Run> =>
      call("createCustomRun", options, { body: run }),

    /**
     * Lists runs without their evaluations, newest first. Self-hosted only: the hosted service does not have
     * it.
     */
    list: (query: QueryOf<"listRuns"> = {}, options?: CallOptions): Paged<RunPage> =>
      paged((page) => call("listRuns", options, { query: { ...query, page } }), query.page),

    /** Gets a run with its evaluations. Texts are cut to 100 characters. */
    get: (id: number, options?: CallOptions): ApiPromise<Run> => call("getRun", options, at(id)),

    /**
     * Lists evaluations of a run, by row or by score. Self-hosted only: the hosted service does not have it.
     */
    listEvaluations: (
      id: number,
      query: QueryOf<"listRunEvaluations"> = {},
      options?: CallOptions,
    ): Paged<RunEvaluationPage> =>
      paged(
        (page) => call("listRunEvaluations", options, { ...at(id), query: { ...query, page } }),
        query.page,
      ),

    /** Renames, moves or shares a run. Fields left out stay as they are; null clears a field. */
    update: (id: number, changes: RunUpdate, options?: CallOptions): ApiPromise<Run> =>
      call("updateRun", options, { ...at(id), body: changes }),

    /**
     * Ends a run with what has been scored of it; one that has ended stays as it is. Self-hosted only: the
     * hosted service does not have it.
     */
    cancel: (id: number, options?: CallOptions): ApiPromise<RunSummary> => call("cancelRun", options, at(id)),

    /**
     * Scores the failed evaluations of a run that has ended again, and charges these alone; `wait` for it
     * afterwards. Self-hosted only: the hosted service does not have it.
     */
    retry: (id: number, options?: CallOptions): ApiPromise<RunSummary> => call("retryRun", options, at(id)),

    /** Permanently deletes a run with its evaluations. */
    delete: (id: number, options?: CallOptions): ApiPromise<void> => call("deleteRun", options, at(id)),

    /**
     * Downloads the run as CSV: a row for each evaluation, with full texts. With `raw: true` they are exact.
     */
    download: (
      id: number,
      query: QueryOf<"downloadRun"> = {},
      options?: CallOptions,
    ): ApiPromise<CsvDownload<RunReportRow>> =>
      call("downloadRun", options, { ...at(id), query }, async (response, text) => {
        // Loaded on demand, since many programs download nothing.
        const { asDownload } = await import("../download/csv-download.ts");
        return asDownload(response, text, (readers) => readers.runReportRows);
      }),

    /**
     * Waits for a run to finish and returns it, whether it succeeded, failed or was cancelled: then it lacks
     * evaluations, and `state` in the list of runs says so. It checks at growing intervals, and the run is
     * not sent again while nothing has changed. Without `onProgress`, or with `onSummary`, a server that
     * lists runs sends it without its evaluations until it has finished.
     *
     * @throws TimeoutError after `deadline`; the run itself goes on
     */
    wait: async (id: number, options: WaitOptions = {}): Promise<WithRequestId<Run>> => {
      // Loaded on demand: few programs wait.
      const { untilFinished } = await import("../wait.ts");
      return untilFinished(call, id, options, environment);
    },
  };
}

/** What is given for metrics, by their ids. What finds these is loaded on demand: few programs need it. */
async function byIds<Body extends Pick<RunEstimateRequest, "metric_args" | "selected_metrics">>(body: Body) {
  const { metric_args, selected_metrics } = body;
  if (!metric_args && !selected_metrics) return { body };
  const { byMetricId } = await import("../by-metric-id.ts");
  return {
    body: {
      ...body,
      ...(metric_args && { metric_args: byMetricId("metric_args", metric_args) }),
      ...(selected_metrics && { selected_metrics: byMetricId("selected_metrics", selected_metrics) }),
    },
  };
}

function at(run_id: number) {
  return { path: { run_id } };
}
