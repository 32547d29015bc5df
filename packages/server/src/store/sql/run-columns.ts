import { recordFields } from "../../domain/entities.ts";

// What a run with its results is kept in. The ids, which tie it together, are given by the database.

/** The run itself. */
export const runColumns = [
  ...(["user_id", "org_id", "author_id", "api_key_id", "run_type_id", "run_source_id"] as const),
  ...(["dataset_id", "data_collection_id", "alias", "compared_alias", "folded_alias"] as const),
  ...(["number_of_metrics", "number_of_evaluations", "threshold", "model_slug"] as const),
  ...(["result", "aggregate_results", "is_gte_threshold", "total_cost"] as const),
  ...(["number_of_successes", "number_of_failures", "number_of_passes"] as const),
  ...(["started_at", "finished_at", "created_at", "updated_at"] as const),
] as const;

/** What a run is to do by one metric. */
export const taskColumns = [
  ...(["position", "metric_id", "threshold", "model_slug"] as const),
  ...(["metric_args", "from_index", "to_index"] as const),
] as const;

/** The same, with what has come of it. */
export const countedTaskColumns = ["successes", "sum", ...taskColumns] as const;

/** A row of texts. */
export const recordColumns = ["user_id", "created_at", "position", ...recordFields] as const;

/** What came of a row by a metric. */
export const evaluationColumns = [
  ...(["record_index", "position", "result", "explanation", "is_success", "is_gte_threshold"] as const),
  ...(["evaluation_cost", "input_tokens", "output_tokens", "eval_metadata"] as const),
  ...(["started_at", "finished_at"] as const),
] as const;

/** A row to be inserted. */
export type NewRow<Column extends string> = Readonly<Record<Column, string | number | null>>;

/** A run with its results before it is inserted. */
export type RowsOfRun = {
  readonly run: NewRow<(typeof runColumns)[number]>;
  readonly tasks: readonly NewRow<(typeof countedTaskColumns)[number]>[];
  readonly records: readonly NewRow<(typeof recordColumns)[number]>[];
  /** Each of the record whose position is its `record_index`. */
  readonly evaluations: readonly NewRow<(typeof evaluationColumns)[number]>[];
};

/** The ids that it was given. */
export type IdsOfRun = {
  readonly run_id: number;
  /** In no order. Those of records that do not exist are missing. */
  readonly evaluations: readonly {
    readonly id: number;
    readonly record_index: number;
    readonly position: number;
  }[];
};
