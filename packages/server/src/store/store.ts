import type {
  Caller,
  DataCollection,
  Dataset,
  DatasetRecord,
  Evaluation,
  EvaluationOfRecord,
  Nano,
  Organization,
  Outcome,
  RecordTexts,
  Run,
  RunTask,
  Timestamp,
  User,
  Viewer,
} from "../domain/entities.ts";
import type { Move, SharedDataset, SharedRun } from "../domain/placement.ts";

export type { Move, SharedDataset, SharedRun };

/**
 * Many rows, a few hundred at a time, each batch read when it is asked for: any number of them fits into memory.
 * What is deleted meanwhile is missing from the batches to come.
 */
export type Batches<T> = AsyncIterable<readonly T[]>;

/** A page of a list, `page` from 1. */
export type PageOf = { readonly page: number; readonly page_size: number };

/** The rows of a page, newest first, and how many there are on all pages. */
export type PageRows<T> = { readonly total_items: number; readonly items: Batches<T> };

/** `false`: the viewer's own; `true`: what others share with the viewer; `null`: both. */
export type Shared = boolean | null;

/** What a thing of the API may be changed to; what is absent stays. */
export type Changes<T, Names extends keyof T> = { readonly [Name in Names]?: T[Name] };

/**
 * Reading. Methods named `find…` know no viewer: whether the caller may see what they give is for `domain/access` to say.
 * All that give more than one thing leave out what the viewer cannot see, where they take one.
 */
export type Reads = {
  /** The caller by the hash of a key that is not revoked. */
  findCaller(keyHash: string): Promise<Caller | undefined>;
  findOrganization(id: number): Promise<Organization | undefined>;
  /** What an account may still spend: without what is reserved. */
  balance(userId: number): Promise<Nano>;

  findDataset(id: number): Promise<Dataset | undefined>;
  /** By name, among the datasets that one user owns. */
  findDatasetByName(userId: number, name: string): Promise<Dataset | undefined>;
  listDatasets(
    viewer: Viewer,
    filter: PageOf & { shared: Shared; dataset_type_id: number; search: string | null },
  ): Promise<PageRows<Dataset>>;
  /** Newest first, without those of the type PROPRIETARY. */
  listDatasetNames(viewer: Viewer, shared: Shared): Batches<Dataset>;
  /** In the order of the upload. */
  recordsOfDataset(id: number): Batches<DatasetRecord>;
  /** The runs over a dataset that one user owns, newest first. */
  runsOfDataset(id: number, userId: number): Batches<Run>;
  /** The newest run over a dataset, visible to the viewer, that was started from the dataset through the API. */
  latestRunOfDataset(id: number, viewer: Viewer): Promise<Run | undefined>;

  findDataCollection(id: number): Promise<DataCollection | undefined>;
  /** By name, among the collections that a user owns or that are shared with an organization; one may be left out. */
  findDataCollectionByName(
    viewer: Viewer,
    name: string,
    except: number | null,
  ): Promise<DataCollection | undefined>;
  listDataCollections(viewer: Viewer, filter: PageOf & { shared: Shared }): Promise<PageRows<DataCollection>>;
  /** The visible ones, newest first. */
  datasetsOfCollection(id: number, viewer: Viewer): Batches<Dataset>;
  runsOfCollection(id: number, viewer: Viewer): Batches<Run>;

  findRun(id: number): Promise<Run | undefined>;
  /** By alias, among the runs that one user owns. */
  findRunByAlias(userId: number, alias: string): Promise<Run | undefined>;
  /** How many of a user's runs have an alias that begins with a text. */
  countAliases(userId: number, start: string): Promise<number>;
  /** By row, then by task. */
  evaluationsOfRun(id: number): Batches<Evaluation>;
  /** The same, each with its record. `cut`: texts are cut to this many characters. */
  evaluationsWithRecords(id: number, cut?: number): Batches<EvaluationOfRecord>;

  /** What sharing decides on: whose these are, and where they are. */
  sharingOfDatasets(ids: readonly number[]): Promise<readonly SharedDataset[]>;
  /** The datasets in a collection, all of them, whoever owns them. */
  sharingInCollection(collectionId: number): Promise<readonly SharedDataset[]>;
  /** Every run over one of the datasets, or in the collection. */
  sharingOfRuns(of: {
    readonly dataset_ids: readonly number[];
    readonly collection_id: number | null;
  }): Promise<readonly SharedRun[]>;
};

/** A run to begin, with its rows and its money. */
export type NewRun = Pick<
  Run,
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
   * Every result, where all were found before the run was created: it is created finished, with its costs. Left out where the
   * engine has to find them. A run without rows is created finished in any case.
   */
  readonly results?: readonly Omit<ChunkResult, "record_id">[];
};

/** Writing and reading in one transaction: all of it, or nothing. */
export type Transaction = Reads & {
  /** @throws Taken where the user has a dataset of that name. */
  createDataset(
    id: number,
    dataset: Pick<
      Dataset,
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
  updateDataset(
    id: number,
    changes: Changes<Dataset, "name" | "selected_metrics" | "column_mappings">,
    updatedAt: Timestamp,
  ): Promise<void>;
  /** With its records and its runs; their reservations go back. @returns the runs that went with it. */
  deleteDataset(id: number): Promise<readonly number[]>;

  createDataCollection(
    collection: Pick<DataCollection, "user_id" | "org_id" | "name" | "created_at"> & {
      readonly author_id: number;
    },
  ): Promise<number>;
  updateDataCollection(
    id: number,
    changes: Changes<DataCollection, "name">,
    updatedAt: Timestamp,
  ): Promise<void>;
  /** Its datasets and runs stay, in no collection. */
  deleteDataCollection(id: number): Promise<void>;

  /** Carries out what `domain/sharing` decided. */
  move(moves: readonly Move[], updatedAt: Timestamp): Promise<void>;

  /** @throws Taken for an alias that the user has; Insufficient where the balance does not cover `reserved`. */
  createRun(run: NewRun): Promise<number>;
  /** @throws Taken for an alias that the owner has. */
  updateRun(id: number, changes: Changes<Run, "alias">, updatedAt: Timestamp): Promise<void>;
  /** With its evaluations and the records of its own; its reservation goes back. */
  deleteRun(id: number): Promise<void>;
};

/** What the engine needs: the rows to score, piece by piece, and where to put the results. */
export type Work = {
  /**
   * Takes a piece of work that nobody has: rows of a run that has not finished, not yet begun or given up by whoever had them.
   * It is the caller's until `until`.
   *
   * @returns undefined where there is nothing to do before `now`, in milliseconds since 1970.
   */
  claim(worker: string, now: number, until: number): Promise<Chunk | undefined>;
  /** Keeps pieces for longer. */
  renew(worker: string, until: number): Promise<void>;
  /** Gives back all that a worker has, and what nobody kept: at a stop and, for all workers of before, at a start. */
  release(worker: string | null): Promise<void>;
  /**
   * Saves results of a chunk, charges them to the run's reservation and, where that was the last of the run, finishes it:
   * aggregates, result, verdict, costs, and what is left of the reservation back to the balance. One transaction; a chunk
   * that the worker has no more, or whose run is gone, changes nothing.
   *
   * @returns `gone` where nothing was saved, `finished` where the run is done by it.
   */
  save(
    chunk: Chunk,
    worker: string,
    results: readonly ChunkResult[],
    rest: Rest,
  ): Promise<"gone" | "saved" | "finished">;
  /** When the next piece that waits may be taken, in milliseconds since 1970; undefined where none waits. */
  nextDue(): Promise<number | undefined>;
};

/** Rows of a run, with the tasks that they are scored by. */
export type Chunk = {
  readonly id: number;
  readonly run_id: number;
  readonly user_id: number;
  readonly dataset_id: number | null;
  readonly rows: readonly (RecordTexts & { readonly id: number; readonly record_index: number })[];
  readonly tasks: readonly RunTask[];
  /** What is saved already, of an earlier try: `${record_index} ${position}`. */
  readonly done: ReadonlySet<string>;
  /** When a try of it failed for the first time for a reason that may pass, in milliseconds since 1970. */
  readonly failing_since: number | null;
  readonly tries: number;
};

export type ChunkResult = Outcome & {
  readonly record_id: number;
  readonly record_index: number;
  /** That of the task. */
  readonly position: number;
};

/**
 * `done`: the chunk is complete. Otherwise what is missing is tried again, not before the time given. `failing_since` is null where
 * nothing failed: the chunk's turn was over.
 */
export type Rest = "done" | { readonly not_before: number; readonly failing_since: number | null };

/** What is kept for the people who run the server. */
export type Admin = {
  createUser(email: string): Promise<User>;
  listUsers(): Promise<readonly Account[]>;
  createOrganization(name: string, at: Timestamp): Promise<number>;
  listOrganizations(): Promise<
    readonly { readonly id: number; readonly name: string; readonly members: number }[]
  >;
  /** Null takes the user out of the organization. */
  setMembership(
    userId: number,
    membership: { readonly org_id: number; readonly role: "MEMBER" | "ORG_ADMIN" } | null,
  ): Promise<void>;
  /** Adds to a balance, or takes away. @throws Insufficient where it would become negative. */
  credit(userId: number, amount: Nano, at: Timestamp): Promise<Nano>;
  createKey(
    userId: number,
    key: { readonly hash: string; readonly hint: string; readonly name: string },
    at: Timestamp,
  ): Promise<number>;
  listKeys(): Promise<readonly KeyRow[]>;
  /** @returns false where there is no such key that is not revoked. */
  revokeKey(id: number, at: Timestamp): Promise<boolean>;
  /** Written now and then, not at each request. */
  touchKeys(used: ReadonlyMap<number, Timestamp>): Promise<void>;
  hasKey(hash: string): Promise<boolean>;
};

export type KeyRow = {
  readonly id: number;
  readonly user_id: number;
  readonly email: string;
  readonly name: string;
  /** The first characters of the key. */
  readonly hint: string;
  readonly created_at: Timestamp;
  readonly last_used_at: Timestamp | null;
  readonly revoked_at: Timestamp | null;
};

/** Things that have their ids already. What they refer to is among them, or null. */
export type Seed = {
  readonly organizations: readonly Pick<Organization, "id" | "name" | "created_at" | "updated_at">[];
  readonly users: readonly Account[];
  readonly keys: readonly (Pick<KeyRow, "id" | "user_id" | "name" | "hint" | "created_at"> & {
    readonly hash: string;
  })[];
  readonly data_collections: readonly Made<Omit<DataCollection, "user" | "author_email">>[];
  readonly datasets: readonly Made<Omit<Dataset, "user" | "author_email">>[];
  readonly records: readonly (Omit<DatasetRecord, "updated_at"> & {
    /** Of a record without a dataset. */
    readonly run_id: number | null;
    readonly record_index: number;
  })[];
  /** Finished ones. */
  readonly runs: readonly Made<
    Omit<Run, "user" | "author_email" | "dataset" | "data_collection"> & {
      readonly tasks: readonly RunTask[];
    }
  >[];
  readonly evaluations: readonly (ChunkResult & { readonly id: number; readonly run_id: number })[];
};

/** A thing with who made it. */
type Made<T> = T & { readonly author_id: number };

/** A user with what is kept beside the address. */
export type Account = User & {
  readonly org_id: number | null;
  readonly role: Caller["role"];
  readonly balance: Nano;
};

/** Where everything is kept. One port; `suite.ts` says what any implementation must do. */
export type Store = Reads &
  Work &
  Admin & {
    /** Runs `work` in a transaction, one after the other; an error undoes all of it. */
    transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
    /**
     * Begins an upload: an id for the dataset to be, which nobody sees before `createDataset`. What is left of an upload
     * that was abandoned, or cut off with the process, is cleared away.
     */
    beginUpload(): Promise<number>;
    /** In the order of the calls. */
    addRecords(datasetId: number, userId: number, rows: readonly RecordTexts[], at: Timestamp): Promise<void>;
    abandonUpload(datasetId: number): Promise<void>;
    /** Fills a store that has nothing in it. Ids given later are above all of these. */
    seed(seed: Seed): Promise<void>;
    /** Clears away, a little at a time, the rows of what was deleted or abandoned. @returns whether there is more. */
    sweep(): Promise<boolean>;
    /** Changes with every change of anything, so that an answer made at one version holds while it lasts. Undefined where a store cannot tell. */
    version(): string | undefined;
    /** @throws when the store cannot be read. */
    ping(): Promise<void>;
    close(): Promise<void>;
  };

/** A name or an alias that must be unique is in use. */
export class Taken extends Error {
  override readonly name = "Taken";
}

/** A balance does not cover what shall be taken from it. */
export class Insufficient extends Error {
  override readonly name = "Insufficient";
  readonly balance: Nano;
  constructor(balance: Nano) {
    super(`The balance is ${balance} nano-dollars.`);
    this.balance = balance;
  }
}

/** The store refuses a deletion, since something still refers to what would go. */
export class InUse extends Error {
  override readonly name = "InUse";
}

/** The store cannot be opened, read or written to, for a reason outside of it. The message is a line for whoever runs the server. */
export class StoreUnusable extends Error {
  override readonly name = "StoreUnusable";
}
