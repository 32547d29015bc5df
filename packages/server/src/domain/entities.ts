import type { ColumnMappings, Organization, RecordField, RunState, Timestamp } from "@aegis/contract";
import type { Nano, RecordTexts } from "@aegis/rules";
import type { Selection } from "@aegis/rules/datasets";
import type { RunTask } from "@aegis/rules/runs";
import type { SampleSize } from "./sample-size.ts";
import type { RoleName } from "./vocabulary.ts";

export { type RecordField, recordFields, type Timestamp } from "@aegis/contract";
export type { Nano, RecordTexts } from "@aegis/rules";
export type { Selection } from "@aegis/rules/datasets";
export type { RunTask } from "@aegis/rules/runs";

export type StoredUser = { readonly id: number; readonly email: string };

/** Who calls: the user of the key, and the user's organization, if any. */
export type Caller = {
  readonly user_id: number;
  readonly email: string;
  readonly api_key_id: number;
  readonly org_id: number | null;
  readonly role: RoleName | null;
};

/** Who owns a thing: a user, who may share it with `org_id`; or, without a user, the organization itself. */
export type Owned = { readonly user_id: number | null; readonly org_id: number | null };

/** Who looks at lists and at things inside other things: what is not visible to them is left out. */
export type Viewer = Pick<Caller, "user_id" | "org_id">;

export type StoredDataset = Owned & {
  readonly id: number;
  /** Null if the organization itself owns it. */
  readonly user: StoredUser | null;
  readonly author_email: string;
  readonly dataset_type_id: number;
  readonly name: string;
  /** Null if none were ever selected. */
  readonly selected_metrics: Selection | null;
  readonly structure: readonly RecordField[];
  readonly column_mappings: ColumnMappings | null;
  readonly data_collection_id: number | null;
  /** How many records it has. */
  readonly record_count: number;
  /** How much is in them: with it the cost of a run is estimated without reading a record. */
  readonly record_size: SampleSize;
  readonly created_at: Timestamp;
  readonly updated_at: Timestamp | null;
};

export type StoredRecord = RecordTexts & {
  readonly id: number;
  readonly user_id: number;
  readonly dataset_id: number | null;
  readonly created_at: Timestamp;
  readonly updated_at: Timestamp | null;
};

export type StoredDataCollection = Owned & {
  readonly id: number;
  readonly user: StoredUser | null;
  readonly author_email: string;
  readonly name: string;
  readonly created_at: Timestamp;
  readonly updated_at: Timestamp | null;
};

export type StoredRun = Owned & {
  readonly id: number;
  readonly user: StoredUser | null;
  readonly author_email: string;
  readonly api_key_id: number;
  readonly run_type_id: number;
  readonly run_source_id: number;
  readonly dataset_id: number | null;
  /** The name of its dataset. */
  readonly dataset: string | null;
  readonly data_collection_id: number | null;
  /** The name of its collection. */
  readonly data_collection: string | null;
  readonly alias: string;
  readonly number_of_metrics: number;
  readonly threshold: number;
  readonly model_slug: string | null;
  /** Null until the run has finished, like all that follows from its evaluations. */
  readonly result: number | null;
  readonly aggregate_results: Readonly<Record<string, number>> | null;
  readonly is_gte_threshold: boolean | null;
  readonly total_cost: Nano | null;
  /** How many evaluations it has, or had to do when it was cancelled: each metric of each row. */
  readonly number_of_evaluations: number;
  /** How many of its evaluations have a score, so far. */
  readonly number_of_successes: number;
  /** How many of its evaluations failed, so far. They are in no mean. */
  readonly number_of_failures: number;
  /** How many of its evaluations reach their threshold, so far. */
  readonly number_of_passes: number;
  /** How many of its evaluations are still to be scored, or scored again by a retry; 0 once it has ended. */
  readonly number_of_remaining: number;
  /**
   * Cancelled if it ended before all its evaluations had finished: nothing else ends a run early. A retry
   * adds none, so that such a run ends as cancelled again.
   */
  readonly state: RunState;
  /** How many of its evaluations retries have replaced: then it looks different, whatever they came to. */
  readonly replacements: number;
  readonly started_at: Timestamp;
  readonly finished_at: Timestamp | null;
  readonly created_at: Timestamp;
  readonly updated_at: Timestamp | null;
};

/** The outcome of scoring one row by one task. */
export type EvaluationOutcome = {
  readonly result: number | null;
  readonly explanation: string | null;
  readonly is_success: boolean;
  readonly is_gte_threshold: boolean | null;
  readonly evaluation_cost: Nano | null;
  readonly input_tokens: number | null;
  readonly output_tokens: number | null;
  readonly eval_metadata: Readonly<Record<string, unknown>> | null;
  readonly started_at: Timestamp;
  readonly finished_at: Timestamp;
};

/** An evaluation as the store keeps it. */
export type StoredEvaluation = EvaluationOutcome &
  Pick<RunTask, "metric_id" | "threshold" | "model_slug" | "metric_args"> & {
    readonly id: number;
    readonly user_id: number;
    readonly run_id: number;
    readonly record_id: number;
    readonly record_index: number;
    readonly dataset_id: number | null;
    readonly created_at: Timestamp;
    readonly updated_at: Timestamp | null;
  };

/** An evaluation with the record that it scored. */
export type StoredEvaluationOfRecord = StoredEvaluation & {
  readonly record: RecordTexts & { readonly id: number };
};

export type { Organization };
