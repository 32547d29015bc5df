import type {
  Organization,
  RunTask,
  StoredDataCollection,
  StoredDataset,
  StoredRecord,
  StoredRun,
} from "../../domain/entities.ts";
import type { Account, KeyRow } from "./admin.ts";
import type { ChunkResult } from "./work.ts";

/** The first content of a store, with ids. Whatever a row refers to is part of the seed, or null. */
export type Seed = {
  readonly organizations: readonly Pick<Organization, "id" | "name" | "created_at" | "updated_at">[];
  readonly users: readonly Account[];
  readonly keys: readonly (Pick<KeyRow, "id" | "user_id" | "name" | "hint" | "created_at"> & {
    readonly hash: string;
  })[];
  readonly data_collections: readonly Made<Omit<StoredDataCollection, "user" | "author_email">>[];
  readonly datasets: readonly Made<Omit<StoredDataset, "user" | "author_email">>[];
  readonly records: readonly (Omit<StoredRecord, "updated_at"> & {
    /** Set if the record has no dataset. */
    readonly run_id: number | null;
    readonly record_index: number;
  })[];
  /** Finished runs only. */
  readonly runs: readonly Made<
    Omit<
      StoredRun,
      "user" | "author_email" | "dataset" | "data_collection" | "state" | "number_of_remaining"
    > & {
      readonly tasks: readonly RunTask[];
    }
  >[];
  readonly evaluations: readonly (ChunkResult & { readonly id: number; readonly run_id: number })[];
};

/** With the user who created it. */
type Made<T> = T & { readonly author_id: number };
