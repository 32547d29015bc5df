import type {
  Caller,
  Nano,
  Organization,
  StoredDataCollection,
  StoredDataset,
  StoredEvaluation,
  StoredEvaluationOfRecord,
  StoredRecord,
  StoredRun,
  Viewer,
} from "../../domain/entities.ts";
import type { SharedDataset, SharedRun } from "../../domain/placement.ts";

/**
 * Many rows, a few hundred at a time, each batch read when it is asked for: any number of them fits into
 * memory. What is deleted meanwhile is missing from the batches to come.
 */
export type Batches<T> = AsyncIterable<readonly T[]>;

/** A page of a list, `page` from 1. */
export type PageOf = { readonly page: number; readonly page_size: number };

/** The rows of a page, newest first, and how many there are on all pages. */
export type PageRows<T> = { readonly total_items: number; readonly items: Batches<T> };

/** `false`: the viewer's own; `true`: what others share with the viewer; `null`: both. */
export type Shared = boolean | null;

/**
 * Reading. Methods named `find…` know no viewer: whether the caller may see what they give is for
 * `domain/access` to say. All that give more than one thing leave out what the viewer cannot see, where they
 * take one.
 */
export type Reads = {
  /** The caller by the hash of a key that is not revoked. */
  findCaller(keyHash: string): Promise<Caller | undefined>;
  findOrganization(id: number): Promise<Organization | undefined>;
  /** What an account may still spend: without what is reserved. */
  balance(userId: number): Promise<Nano>;

  findDataset(id: number): Promise<StoredDataset | undefined>;
  /** By name, among the datasets that one user owns. */
  findDatasetByName(userId: number, name: string): Promise<StoredDataset | undefined>;
  selectDatasets(
    viewer: Viewer,
    filter: PageOf & { shared: Shared; dataset_type_id: number; search: string | null },
  ): Promise<PageRows<StoredDataset>>;
  /** Newest first, without those of the type PROPRIETARY. */
  selectDatasetNames(viewer: Viewer, shared: Shared): Batches<StoredDataset>;
  /** In the order of the upload. */
  recordsOfDataset(id: number): Batches<StoredRecord>;
  /** The runs over a dataset that one user owns, newest first. */
  runsOfDataset(id: number, userId: number): Batches<StoredRun>;
  /**
   * The newest run over a dataset, visible to the viewer, that was started from the dataset through the API.
   */
  latestRunOfDataset(id: number, viewer: Viewer): Promise<StoredRun | undefined>;

  findDataCollection(id: number): Promise<StoredDataCollection | undefined>;
  /**
   * By name, among the collections that a user owns or that are shared with an organization; one may be left
   * out.
   */
  findDataCollectionByName(
    viewer: Viewer,
    name: string,
    except: number | null,
  ): Promise<StoredDataCollection | undefined>;
  selectDataCollections(
    viewer: Viewer,
    filter: PageOf & { shared: Shared },
  ): Promise<PageRows<StoredDataCollection>>;
  /** The visible ones, newest first. */
  datasetsOfCollection(id: number, viewer: Viewer): Batches<StoredDataset>;
  runsOfCollection(id: number, viewer: Viewer): Batches<StoredRun>;

  findRun(id: number): Promise<StoredRun | undefined>;
  /** By alias, among the runs that one user owns. */
  findRunByAlias(userId: number, alias: string): Promise<StoredRun | undefined>;
  /** How many of a user's runs have an alias that begins with a text. */
  countAliases(userId: number, start: string): Promise<number>;
  /** By row, then by task. */
  evaluationsOfRun(id: number): Batches<StoredEvaluation>;
  /** The same, each with its record. `cut`: texts are cut to this many characters. */
  evaluationsWithRecords(id: number, cut?: number): Batches<StoredEvaluationOfRecord>;

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
