import type {
  Nano,
  RecordTexts,
  RunTask,
  StoredDataCollection,
  StoredDataset,
  StoredRun,
  Timestamp,
} from "../../domain/entities.ts";
import type { Move } from "../../domain/placement.ts";
import type { Reads } from "./reads.ts";
import type { ChunkResult } from "./work.ts";

/** What a thing of the API may be changed to; what is absent stays. */
export type Changes<T, Names extends keyof T> = { readonly [Name in Names]?: T[Name] };

/** A run to begin, with its rows and its money. */
export type NewRun = Pick<
  StoredRun,
  | "user_id"
  | "org_id"
  | "api_key_id"
  | "run_type_id"
  | "run_source_id"
  | "dataset_id"
  | "data_collection_id"
  | "alias"
  | "number_of_metrics"
  | "threshold"
  | "model_slug"
  | "started_at"
> & {
  readonly author_id: number;
  readonly tasks: readonly RunTask[];
  /** The rows of a run without a dataset. */
  readonly rows: readonly RecordTexts[];
  /** How many rows the dataset, or `rows`, has. */
  readonly row_count: number;
  /** How many rows are scored and saved at a time. */
  readonly chunk_rows: number;
  /** Taken from the balance now; what is not spent goes back when the run finishes or is deleted. */
  readonly reserved: Nano;
  /**
   * Every result, where all were found before the run was created: it is created finished, with its costs.
   * Left out where the engine has to find them. A run without rows is created finished in any case.
   */
  readonly results?: readonly Omit<ChunkResult, "record_id">[];
};

/** Writing and reading in one transaction: all of it, or nothing. */
export type Transaction = Reads & {
  /** @throws Taken where the user has a dataset of that name. */
  insertDataset(
    id: number,
    dataset: Pick<
      StoredDataset,
      | "user_id"
      | "org_id"
      | "dataset_type_id"
      | "name"
      | "selected_metrics"
      | "structure"
      | "column_mappings"
      | "data_collection_id"
      | "record_count"
      | "record_characters"
      | "created_at"
    > & { readonly author_id: number },
  ): Promise<void>;
  /** @throws Taken where the owner has another dataset of that name. */
  changeDataset(
    id: number,
    changes: Changes<StoredDataset, "name" | "selected_metrics" | "column_mappings">,
    updatedAt: Timestamp,
  ): Promise<void>;
  /** With its records and its runs; their reservations go back. @returns the runs that went with it. */
  removeDataset(id: number): Promise<readonly number[]>;

  insertDataCollection(
    collection: Pick<StoredDataCollection, "user_id" | "org_id" | "name" | "created_at"> & {
      readonly author_id: number;
    },
  ): Promise<number>;
  changeDataCollection(
    id: number,
    changes: Changes<StoredDataCollection, "name">,
    updatedAt: Timestamp,
  ): Promise<void>;
  /** Its datasets and runs stay, in no collection. */
  removeDataCollection(id: number): Promise<void>;

  /** Carries out what `domain/sharing` decided. */
  move(moves: readonly Move[], updatedAt: Timestamp): Promise<void>;

  /**
   * @throws Taken for an alias that the user has; Insufficient where the balance does not cover `reserved`.
   */
  insertRun(run: NewRun): Promise<number>;
  /** @throws Taken for an alias that the owner has. */
  changeRun(id: number, changes: Changes<StoredRun, "alias">, updatedAt: Timestamp): Promise<void>;
  /** With its evaluations and the records of its own; its reservation goes back. */
  removeRun(id: number): Promise<void>;
};
