import { join } from "node:path";
import type { OperationId } from "@aegis/contract";
import type { Call } from "./surface.ts";

/** A call of the story, and what a server must answer. */
export type Step = {
  readonly operation: OperationId;
  /** The arguments, with the ids of what earlier steps have made. */
  readonly ask: (ids: Ids) => Omit<Call, "operation">;
  /** Keeps the id that is answered for later steps, under this name. */
  readonly keep?: string;
  /** The status, if it is not a success. */
  readonly refused?: number;
};

/** The id that a step has kept. @throws Error if none has */
type Ids = (name: string) => number;

const file = join(import.meta.dirname, "rows.csv");

/**
 * What every surface is put through: each operation succeeds at least once, a file goes up and comes down as
 * rows, null takes back what was shared, and every kind of refusal arrives.
 */
export const story: readonly Step[] = [
  { operation: "getMyOrganization", ask: () => ({}), keep: "organization" },
  { operation: "listMetrics", ask: () => ({ query: { shortname: "exact_match" } }) },
  { operation: "listModels", ask: () => ({}) },
  { operation: "getMyBalance", ask: () => ({}) },
  { operation: "listDatasetTypes", ask: () => ({}) },
  { operation: "getDatasetType", ask: () => ({ path: { dataset_type_id: 1 } }) },
  {
    operation: "createDataset",
    ask: () => ({
      file,
      body: {
        name: "Questions & answers – №1",
        selected_metrics: { 2: 100, 3: { threshold: 70, metric_args: null } },
        column_mappings: { output: "output", golden_answer: "golden_answer" },
      },
    }),
    keep: "dataset",
  },
  { operation: "listDatasetNames", ask: () => ({ query: { shared: false } }) },
  { operation: "listDatasets", ask: () => ({ query: { page: 1, page_size: 2, search: "a & b=ü" } }) },
  { operation: "getDataset", ask: (id) => ({ path: { dataset_id: id("dataset") } }) },
  { operation: "downloadDataset", ask: (id) => ({ path: { dataset_id: id("dataset") } }) },
  {
    operation: "estimateRunFromDataset",
    ask: (id) => ({ body: { dataset_id: id("dataset"), selected_metrics: { 2: 50, 3: { threshold: 60 } } } }),
  },
  {
    operation: "createRunFromDataset",
    ask: (id) => ({ body: { dataset_id: id("dataset"), is_blocking: true, alias: "story: dataset" } }),
    keep: "run",
  },
  {
    operation: "listRuns",
    ask: (id) => ({ query: { page: 1, run_id: id("run"), created_from: "2026-01-01T00:00:00Z" } }),
  },
  { operation: "getRun", ask: (id) => ({ path: { run_id: id("run") } }) },
  {
    operation: "listRunEvaluations",
    ask: (id) => ({
      path: { run_id: id("run") },
      query: { page: 1, page_size: 1, passed: true, min_result: 12.5, order: "highest_first" },
    }),
  },
  { operation: "downloadRun", ask: (id) => ({ path: { run_id: id("run") }, query: { raw: true } }) },
  {
    operation: "createDataCollection",
    ask: (id) => ({ body: { name: "Shared", dataset_ids: [id("dataset")] } }),
    keep: "collection",
  },
  { operation: "listDataCollections", ask: () => ({ query: { page: 1, page_size: 3 } }) },
  { operation: "getDataCollection", ask: (id) => ({ path: { data_collection_id: id("collection") } }) },
  {
    operation: "updateDataCollection",
    ask: (id) => ({
      path: { data_collection_id: id("collection") },
      body: { org_id: id("organization"), dataset_ids: [] },
    }),
  },
  {
    operation: "updateDataCollection",
    ask: (id) => ({ path: { data_collection_id: id("collection") }, body: { org_id: null } }),
  },
  {
    operation: "updateDataset",
    ask: (id) => ({ path: { dataset_id: id("dataset") }, body: { org_id: id("organization") } }),
  },
  {
    operation: "updateDataset",
    ask: (id) => ({ path: { dataset_id: id("dataset") }, body: { org_id: null, column_mappings: null } }),
  },
  {
    operation: "createCustomRun",
    ask: () => ({
      body: {
        alias: "story: custom",
        is_blocking: true,
        threshold: 50,
        evaluations: [
          {
            metrics: ["exact_match", { metric: "bleu", threshold: 10 }],
            data: [{ output: "a “quoted” b", golden_answer: "a b" }],
          },
        ],
      },
    }),
    keep: "custom run",
  },
  {
    operation: "updateRun",
    ask: (id) => ({ path: { run_id: id("custom run") }, body: { org_id: id("organization") } }),
  },
  { operation: "updateRun", ask: (id) => ({ path: { run_id: id("custom run") }, body: { org_id: null } }) },
  { operation: "updateRun", ask: (id) => ({ path: { run_id: id("custom run") }, body: {} }) },
  {
    operation: "evaluate",
    ask: () => ({ body: { metric_shortname: "exact_match", output: "4", golden_answer: "4", threshold: 0 } }),
  },
  {
    operation: "evaluate",
    ask: () => ({ body: { metric_shortname: "exact_match", output: "4" } }),
    refused: 400,
  },
  { operation: "evaluate", ask: () => ({ body: { metric_shortname: "no_such_metric" } }), refused: 404 },
  {
    operation: "createDataset",
    ask: () => ({ file, body: { selected_metrics: { 0: 100 } } }),
    refused: 400,
  },
  { operation: "listDatasets", ask: () => ({ query: { page: 0 } }), refused: 422 },
  {
    operation: "updateDataset",
    ask: (id) => ({ path: { dataset_id: id("dataset") }, body: { name: " " } }),
    refused: 400,
  },
  { operation: "retryRun", ask: (id) => ({ path: { run_id: id("custom run") } }) },
  { operation: "cancelRun", ask: (id) => ({ path: { run_id: id("custom run") } }) },
  { operation: "deleteRun", ask: (id) => ({ path: { run_id: id("custom run") } }) },
  { operation: "deleteDataCollection", ask: (id) => ({ path: { data_collection_id: id("collection") } }) },
  { operation: "deleteDataset", ask: (id) => ({ path: { dataset_id: id("dataset") } }) },
];
