import type {
  Nano,
  RecordTexts,
  RunTask,
  StoredDataCollection,
  StoredDataset,
  StoredRun,
  Timestamp,
} from "../../domain/entities.ts";
import type { Move } from "../../domain/sharing-moves.ts";
import type { Reads } from "./reads.ts";
import type { KeptAnswer, RequestKey } from "./requests.ts";
import type { ChunkResult } from "./work.ts";

/** New values for some columns; absent ones stay as they are. */
export type Changes<T, Names extends keyof T> = { readonly [Name in Names]?: T[Name] };

/** A run to create, with its rows and its reservation. */
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
  /** How many rows the dataset has, or `rows`. */
  readonly row_count: number;
  /** How many rows a chunk has at most. */
  readonly chunk_rows: number;
  /**
   * The most that it may cost. Taken off the balance now; what an evaluation does not spend of its part goes
   * back when it is saved, the rest when the run finishes or is deleted.
   */
  readonly reserved: Nano;
  /** Whether it is paid from the balance. If not, costs are noted all the same. */
  readonly billed: boolean;
  /**
   * All results for the rows of a run without a dataset, if they are known already: the run is created
   * finished, with its costs. Left out if the engine is to score the rows. A run without rows is always
   * created finished.
   */
  readonly results?: readonly Omit<ChunkResult, "record_id">[];
  /**
   * Whether the alias has the present moment in it: no run that an earlier version let in can count as having
   * the same, so none is looked for. If it is taken all the same, the transaction cannot go on.
   * @default false
   */
  readonly names_its_moment?: boolean;
};

/** The ids of a run that was created. */
export type InsertedRun = {
  readonly id: number;
  /** Of its results, in their order; empty if it came without any. */
  readonly evaluation_ids: readonly number[];
};

/** How the failed evaluations of a run are to be scored again. */
export type RunRetry = Pick<NewRun, "chunk_rows" | "reserved" | "billed"> & {
  /** Who pays for it, and whose work it is beside that of others. */
  readonly author_id: number;
  readonly at: Timestamp;
};

/** What the work of a transaction is like, so that it is in nobody's way. */
export type TransactionKind = {
  /**
   * Whether it writes a few rows and waits for nothing else: then it may be committed together with others of
   * its kind, and is done when all of them are.
   * @default false
   */
  readonly isBrief?: boolean;
  /**
   * Whether it does nothing but create a run without a dataset or a collection, and note it. Then it relies
   * on nothing that another may change meanwhile, and need not be as if it were alone.
   * @default false
   */
  readonly onlyAdds?: boolean;
  /**
   * The user whose runs it starts. Transactions that start runs of one user come one after the other, so that
   * `countRunningRuns` is right without being in the way of those who start runs of others.
   * @default nobody's
   */
  readonly startsRunsOf?: number;
};

/** Reads and writes in one transaction: all of them take effect, or none. */
export type Transaction = Reads & {
  /** Makes an upload a dataset. @throws NameTaken if the user has a dataset of that name */
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
      | "record_size"
      | "created_at"
    > & { readonly author_id: number },
  ): Promise<void>;
  /** @throws NameTaken if the owner has another dataset of that name */
  changeDataset(
    id: number,
    changes: Changes<StoredDataset, "name" | "selected_metrics" | "column_mappings">,
    updatedAt: Timestamp,
  ): Promise<void>;
  /**
   * Deletes a dataset with those of its runs that are named, whose reservations go back. Nobody sees it any
   * more. Its records are deleted with the last of its other runs, which need them.
   *
   * @throws StillReferenced if something else still refers to it
   */
  removeDataset(id: number, runs: readonly number[]): Promise<void>;

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
  /** Deletes a collection. Its datasets and runs stay, in no collection. */
  removeDataCollection(id: number): Promise<void>;

  /**
   * Notes what a request with an idempotency key has created, and its answer if there is one already.
   *
   * @returns false if another request has created something with this key meanwhile: nothing is noted then,
   * and the transaction is to be rolled back
   */
  noteMade(userId: number, request: RequestKey, made: number, answer?: KeptAnswer): Promise<boolean>;

  /** Makes an organization the owner of a thing that is shared with it. */
  adopt(kind: Move["kind"], id: number, orgId: number): Promise<void>;
  /** Carries out what `domain/sharing` decided. */
  move(moves: readonly Move[], updatedAt: Timestamp): Promise<void>;

  /**
   * @throws NameTaken if the user has a run of that alias
   * @throws InsufficientBalance if it is billed, and the balance does not cover `reserved`
   */
  insertRun(draft: NewRun): Promise<InsertedRun>;
  /** @throws NameTaken if the owner has another run of that alias */
  changeRun(id: number, changes: Changes<StoredRun, "alias">, updatedAt: Timestamp): Promise<void>;
  /**
   * Ends a run that is running, with the result and the cost of the evaluations that are saved; the rest of
   * its reservation goes back. It changes nothing if the run has ended. A worker that is scoring it saves in
   * vain, as after `removeRun`.
   */
  cancelRun(id: number, at: Timestamp): Promise<void>;
  /**
   * Has the failed evaluations of a run scored again: the run is running until `save` has replaced the last
   * of them. It changes nothing if the run is running or has no failure.
   *
   * @throws InsufficientBalance if it is billed, and the balance does not cover `reserved`
   */
  retryRun(id: number, retry: RunRetry): Promise<void>;
  /**
   * Deletes a run with its evaluations and its own records; its reservation goes back. A worker that is
   * scoring it learns nothing of this and saves in vain: tell the engine of its process to cancel it.
   *
   * @throws StillReferenced if something else still refers to it
   */
  removeRun(id: number): Promise<void>;
};
