import type { RunState } from "@aegis/contract";
import type {
  Caller,
  Nano,
  Organization,
  RunTask,
  StoredDataCollection,
  StoredDataset,
  StoredEvaluation,
  StoredEvaluationOfRecord,
  StoredRecord,
  StoredRun,
  Timestamp,
  Viewer,
} from "../../domain/entities.ts";
import type { SharedDataset, SharedRun } from "../../domain/sharing-moves.ts";

/**
 * Many rows, a few hundred at a time. Each batch is read when it is asked for, so memory does not limit how
 * many there are. What is deleted meanwhile is missing from later batches.
 */
export type Batches<T> = AsyncIterable<readonly T[]>;

/** Which page of a list; `page` starts at 1. */
export type PageRequest = { readonly page: number; readonly page_size: number };

/** The rows of one page, newest first, and the total over all pages. */
export type PageRows<T> = { readonly total_items: number; readonly items: Batches<T> };

/** `false`: the viewer's own; `true`: what others share with the viewer; `null`: both. */
export type Shared = boolean | null;

/** Which runs a list has; null leaves a filter out, and all that are there must hold. */
export type RunFilter = PageRequest & {
  readonly shared: Shared;
  readonly run_id: number | null;
  readonly dataset_id: number | null;
  readonly data_collection_id: number | null;
  readonly state: RunState | null;
  /** A part of the alias, compared as `searchedName` in `@aegis/rules/names` says. */
  readonly search: string | null;
  /** Created at this time or later. */
  readonly created_from: Timestamp | null;
  /** Created before this time. */
  readonly created_before: Timestamp | null;
};

/** Which evaluations of a run a list has; null leaves a filter out, and all that are there must hold. */
export type EvaluationFilter = PageRequest & {
  readonly metric_id: number | null;
  /** Whether the score reaches the threshold; neither has what failed. */
  readonly passed: boolean | null;
  /** Whether there is no score. */
  readonly failed: boolean | null;
  readonly min_result: number | null;
  readonly max_result: number | null;
  /** A part of the explanation or of a text, compared as `searchedName` in `@aegis/rules/names` says. */
  readonly search: string | null;
  /** By row and task; or by result, what has none before 0, and then by row; or the reverse of that. */
  readonly order: "row" | "lowest_first" | "highest_first";
};

/** A caller, and when their key stops being valid; null if never. */
export type KeyCaller = Caller & { readonly expires_at: Timestamp | null };

/**
 * Queries. Methods named `find…` take no viewer: `domain/access` decides whether the caller may see what they
 * return. Methods that take a viewer leave out what the viewer cannot see. Names and aliases are compared as
 * `comparedName` in `@aegis/rules/names` says.
 */
export type Reads = {
  /**
   * The caller that a key belongs to, by the key's hash. Undefined if the key is revoked. A store has
   * no clock: whoever asks checks `expires_at`.
   */
  findCaller(keyHash: string): Promise<KeyCaller | undefined>;
  findOrganization(id: number): Promise<Organization | undefined>;
  /** What an account can still spend: reservations are taken off already. */
  balance(userId: number): Promise<Nano>;
  /** The same, with what it has reserved and not spent: of runs that are running and are billed. */
  findBalance(userId: number): Promise<{ readonly balance: Nano; readonly reserved: Nano }>;

  findDataset(id: number): Promise<StoredDataset | undefined>;
  /**
   * By name, among the datasets that the user owns.
   *
   * @param except the id of a dataset to leave out
   */
  findDatasetByName(userId: number, name: string, except: number | null): Promise<StoredDataset | undefined>;
  selectDatasets(
    viewer: Viewer,
    filter: PageRequest & { shared: Shared; dataset_type_id: number; search: string | null },
  ): Promise<PageRows<StoredDataset>>;
  /** Newest first, without datasets of type PROPRIETARY. */
  selectDatasetNames(viewer: Viewer, shared: Shared): Batches<StoredDataset>;
  /** In the order of the upload. */
  recordsOfDataset(id: number): Batches<StoredRecord>;
  /** The runs of a dataset that the user owns, newest first. */
  runsOfDataset(id: number, userId: number): Batches<StoredRun>;
  /**
   * The newest run visible to the viewer that was started from the dataset through the API.
   */
  latestRunOfDataset(id: number, viewer: Viewer): Promise<StoredRun | undefined>;

  findDataCollection(id: number): Promise<StoredDataCollection | undefined>;
  /**
   * By name, among the collections that the viewer owns or that are shared with the viewer's organization.
   *
   * @param except the id of a collection to leave out
   */
  findDataCollectionByName(
    viewer: Viewer,
    name: string,
    except: number | null,
  ): Promise<StoredDataCollection | undefined>;
  selectDataCollections(
    viewer: Viewer,
    filter: PageRequest & { shared: Shared },
  ): Promise<PageRows<StoredDataCollection>>;
  /** The datasets of a collection, newest first. */
  datasetsOfCollection(id: number, viewer: Viewer): Batches<StoredDataset>;
  /** The runs of a collection, newest first. */
  runsOfCollection(id: number, viewer: Viewer): Batches<StoredRun>;

  findRun(id: number): Promise<StoredRun | undefined>;
  selectRuns(viewer: Viewer, filter: RunFilter): Promise<PageRows<StoredRun>>;
  /**
   * By alias, among the runs that the user owns.
   *
   * @param except the id of a run to leave out
   */
  findRunByAlias(userId: number, alias: string, except: number | null): Promise<StoredRun | undefined>;
  /** How many of a user's runs have an alias that starts with `start`. */
  countAliases(userId: number, start: string): Promise<number>;
  /** How many runs that a user started have not finished. */
  countRunningRuns(userId: number): Promise<number>;
  /** By row, then by task. */
  evaluationsOfRun(id: number): Batches<StoredEvaluation>;
  /**
   * The same, each with its record.
   *
   * @param cut how many characters of each text to return; all if left out
   */
  evaluationsWithRecords(id: number, cut?: number): Batches<StoredEvaluationOfRecord>;
  /** Those that failed, each with its record. */
  failuresOfRun(id: number): Batches<StoredEvaluationOfRecord>;
  /** What scores which rows of a run, by position. */
  tasksOfRun(id: number): Promise<readonly RunTask[]>;

  /**
   * A page of the evaluations of a run, each with its record. However many there are, others are answered
   * meanwhile.
   *
   * @param cut how many characters of each text to return
   */
  selectEvaluations(
    runId: number,
    filter: EvaluationFilter,
    cut: number,
  ): Promise<PageRows<StoredEvaluationOfRecord>>;

  /** What the rules of sharing need to know: owner, organization and collection of each. */
  sharingOfDatasets(ids: readonly number[]): Promise<readonly SharedDataset[]>;
  /** All datasets in a collection, whoever owns them. */
  sharingInCollection(collectionId: number): Promise<readonly SharedDataset[]>;
  /** All runs of the datasets, and all in the collection, whoever owns them. */
  sharingOfRuns(of: {
    readonly dataset_ids: readonly number[];
    readonly collection_id: number | null;
  }): Promise<readonly SharedRun[]>;
};
