import type { RunState } from "@aegis/contract";
import type { Generated, GeneratedAlways } from "kysely";
import type { Caller, Nano, RecordField, RecordTexts, Timestamp } from "../../domain/entities.ts";
import type { BalanceEntryType } from "../store.ts";

/** A value as JSON text. */
type Json = string;
/** 0 or 1. */
type Flag = number;

/** A user with a balance, and the organization that the user is in. */
type Account = {
  readonly id: Generated<number>;
  readonly email: string;
  readonly org_id: number | null;
  readonly role: Caller["role"];
  /** Reservations are taken off already. */
  readonly balance: Nano;
  /** Set for a user who was removed. */
  readonly removed_at: Generated<Timestamp | null>;
};

/** A change of a balance. The entries of a user add up to their balance. */
type BalanceEntryRow = {
  readonly id: GeneratedAlways<number>;
  readonly user_id: number;
  readonly type: BalanceEntryType;
  /** Null for what was there before entries were kept. */
  readonly created_at: Timestamp | null;
  readonly run_id: number | null;
  /** What the run was called when it was created: the run may be gone. */
  readonly alias: string | null;
  /**
   * Null while the run, or its retry, is running: minus what `run_work` says is reserved, which changes with
   * each save.
   */
  readonly amount: Nano | null;
};

type OrganizationRow = {
  readonly id: Generated<number>;
  readonly name: string;
  /** The name as it is compared. Null, or not of this name, if an earlier version wrote it. */
  readonly folded_name: string | null;
  readonly created_at: Timestamp;
  readonly updated_at: Timestamp;
};

type ApiKey = {
  readonly id: Generated<number>;
  readonly user_id: number;
  readonly hash: string;
  readonly hint: string;
  readonly name: string;
  readonly created_at: Timestamp;
  readonly last_used_at: Timestamp | null;
  readonly revoked_at: Timestamp | null;
  readonly expires_at: Timestamp | null;
};

/** An upload, not yet a dataset. Datasets take their ids from here. */
type Upload = {
  readonly id: Generated<number>;
  readonly record_count: number;
  /** In milliseconds since 1970. */
  readonly leased_until: Generated<number>;
};

type DatasetRow = {
  readonly id: number;
  readonly user_id: number | null;
  readonly org_id: number | null;
  readonly author_id: number;
  readonly dataset_type_id: number;
  readonly name: string;
  /** As `searchedName` makes it. */
  readonly folded_name: string;
  /** As `comparedName` makes it; `twin` tells apart what an earlier version let in although it is equal. */
  readonly compared_name: string;
  readonly twin: number;
  readonly selected_metrics: Json | null;
  readonly structure: Json;
  readonly column_mappings: Json | null;
  readonly data_collection_id: number | null;
  readonly record_count: number;
  readonly record_size: Json;
  readonly created_at: Timestamp;
  readonly updated_at: Timestamp | null;
};

/** A row of a dataset, or of a run without a dataset. */
type RecordRow = { readonly [Field in RecordField]: RecordTexts[Field] } & {
  readonly id: Generated<number>;
  readonly user_id: number;
  readonly dataset_id: number | null;
  readonly run_id: number | null;
  /** Its index in the dataset or run, from 0. */
  readonly position: number;
  readonly created_at: Timestamp;
};

type DataCollectionRow = {
  readonly id: Generated<number>;
  readonly user_id: number | null;
  readonly org_id: number | null;
  readonly author_id: number;
  readonly name: string;
  /** As `comparedName` makes it. */
  readonly compared_name: string;
  readonly created_at: Timestamp;
  readonly updated_at: Timestamp | null;
};

type RunRow = {
  readonly id: Generated<number>;
  readonly user_id: number | null;
  readonly org_id: number | null;
  readonly author_id: number;
  readonly api_key_id: number;
  readonly run_type_id: number;
  readonly run_source_id: number;
  readonly dataset_id: number | null;
  readonly data_collection_id: number | null;
  readonly alias: string;
  /** As `comparedName` makes it; `twin` tells apart what an earlier version let in although it is equal. */
  readonly compared_alias: string;
  readonly twin: number;
  /** As `searchedName` makes it. */
  readonly folded_alias: string;
  readonly number_of_metrics: number;
  readonly threshold: number;
  readonly model_slug: string | null;
  readonly result: number | null;
  readonly aggregate_results: Json | null;
  readonly is_gte_threshold: Flag | null;
  readonly total_cost: Nano | null;
  /** Of the evaluations saved so far. */
  readonly number_of_successes: Generated<number>;
  readonly number_of_failures: Generated<number>;
  readonly number_of_passes: Generated<number>;
  /** How many there will be. */
  readonly number_of_evaluations: Generated<number>;
  /** Follows from what it has done. */
  readonly state: GeneratedAlways<RunState>;
  /** How many of its evaluations have been replaced, in all retries. */
  readonly replacements: Generated<number>;
  /** While a retry is running: how many that will be when it is done. */
  readonly replacements_wanted: Generated<number | null>;
  readonly started_at: Timestamp;
  readonly finished_at: Timestamp | null;
  readonly created_at: Timestamp;
  readonly updated_at: Timestamp | null;
};

type RunTaskRow = {
  readonly run_id: number;
  readonly position: number;
  readonly metric_id: number;
  readonly threshold: number;
  readonly model_slug: string | null;
  readonly metric_args: Json | null;
  readonly from_index: number;
  readonly to_index: number;
  /** The aggregate of the results saved so far. */
  readonly successes: number;
  readonly sum: number;
};

/** What is left to do of a run. The row exists while the run is running. */
type RunWork = {
  readonly run_id: number;
  /** Who pays for it: the author of the run, or whoever has it retried. */
  readonly author_id: number;
  readonly row_count: number;
  readonly chunk_rows: number;
  /** The first row that is in no chunk yet; of a retry, the first with a failure. */
  readonly next_row: number;
  /**
   * How many chunks of the run have been claimed, counted from the lowest turn when it started. The run with
   * the lowest turn is next.
   */
  readonly turn: number;
  /** What is set aside for it, and what of that has been spent. */
  readonly reserved: Nano;
  readonly spent: Nano;
  /** Whether that is taken from a balance. */
  readonly billed: Generated<Flag>;
  /** What the run had cost before a retry. */
  readonly cost_before: Generated<Nano>;
  /** Of a retry: the run's `replacements` when it began. What failed by then is scored again. */
  readonly replaced_before: number | null;
};

/** Rows of a run that a worker holds, or that wait for a retry. */
type ChunkRow = {
  readonly id: Generated<number>;
  readonly run_id: number;
  readonly from_index: number;
  readonly to_index: number;
  readonly worker: string | null;
  /** When the lease ends or the retry is due, in milliseconds since 1970. */
  readonly free_at: number;
  readonly failing_since: number | null;
  readonly tries: number;
};

type EvaluationRow = {
  readonly id: Generated<number>;
  readonly run_id: number;
  readonly record_id: number;
  readonly record_index: number;
  readonly position: number;
  readonly result: number | null;
  /** The result as lists sort by it: -1 if there is none. */
  readonly sort_result: GeneratedAlways<number>;
  readonly explanation: string | null;
  readonly is_success: Flag;
  readonly is_gte_threshold: Flag | null;
  readonly evaluation_cost: Nano | null;
  readonly input_tokens: number | null;
  readonly output_tokens: number | null;
  readonly eval_metadata: Json | null;
  readonly started_at: Timestamp;
  readonly finished_at: Timestamp;
  /** The run's `replacements` after it took the place of one that had failed; 0 if it took none. */
  readonly replacement: Generated<number>;
};

/** A dataset or run that is deleted, but whose rows still exist until `sweep` deletes them. */
type Leftover = {
  readonly id: GeneratedAlways<number>;
  readonly dataset_id: number | null;
  readonly run_id: number | null;
};

/** A request that came with an idempotency key. */
type RequestRow = {
  readonly id: GeneratedAlways<number>;
  readonly user_id: number;
  readonly key: string;
  readonly fingerprint: string;
  /** The id of what it created, of whatever kind. */
  readonly made: number | null;
  /** All three are null until there is an answer. */
  readonly status: number | null;
  readonly headers: Json | null;
  readonly body: string | null;
  /** In milliseconds since 1970. */
  readonly created_at: number;
};

/** How many requests somebody has sent since their window began. */
type RateWindowRow = {
  /** A key or an address. */
  readonly who: string;
  readonly requests: number;
  /** In milliseconds since 1970. */
  readonly ends_at: number;
};

/**
 * How many questions to judges a process may have under way at an endpoint: the most that it may anywhere,
 * for versions that know of no endpoints.
 */
type JudgeShareRow = {
  readonly holder: string;
  readonly held: number;
  readonly wanted: number;
  /** How many all processes together may have under way, as it was told; the least of all endpoints. */
  readonly total: number;
  /** When its lease ends, in milliseconds since 1970. */
  readonly free_at: number;
  /** The same three for each endpoint, as JSON; null of a version that knows of none. */
  readonly endpoints: string | null;
};

/** The tables. A row of `record` or `evaluation` may outlive its dataset or run for a while. */
export type Tables = {
  readonly account: Account;
  readonly balance_entry: BalanceEntryRow;
  readonly organization: OrganizationRow;
  readonly api_key: ApiKey;
  readonly upload: Upload;
  readonly dataset: DatasetRow;
  readonly record: RecordRow;
  readonly data_collection: DataCollectionRow;
  readonly run: RunRow;
  readonly run_task: RunTaskRow;
  readonly run_work: RunWork;
  readonly chunk: ChunkRow;
  readonly evaluation: EvaluationRow;
  readonly leftover: Leftover;
  readonly request: RequestRow;
  readonly rate_window: RateWindowRow;
  readonly judge_share: JudgeShareRow;
};
