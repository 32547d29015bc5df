import { createRequire } from "node:module";
import type { OperationId, ReplyOf } from "@aegis/contract";

/** A body that the server gave with a status; of a refusal it is that of an error. */
type Recorded<Body> = { readonly status: number; readonly body: Body };

type ById<Id extends OperationId> = Readonly<Record<string, Recorded<ReplyOf<Id>>>>;

type Whole<Id extends OperationId> = { readonly all: Recorded<ReplyOf<Id>> };

/**
 * What the server answers to the caller of the examples about the examples' world, by operation: single
 * things by id, and lists whole. What that caller cannot see is not there.
 */
export type RecordedWorld = {
  readonly getRun: ById<"getRun">;
  /** A run without evaluations has a refusal. */
  readonly downloadRun: ById<"downloadRun">;
  readonly getDataset: ById<"getDataset">;
  /** A dataset without rows has a refusal. */
  readonly downloadDataset: ById<"downloadDataset">;
  readonly getDataCollection: ById<"getDataCollection">;
  readonly getDatasetType: ById<"getDatasetType">;
  readonly listRuns: Whole<"listRuns">;
  readonly listDatasets: Whole<"listDatasets">;
  readonly listDatasetNames: Whole<"listDatasetNames">;
  readonly listDataCollections: Whole<"listDataCollections">;
};

/** Written and kept true by `test/contract/world/recorded-world.test.ts`. */
export const recordedWorld: RecordedWorld = createRequire(import.meta.url)("./recorded-world.json");

const {
  listRuns: _runs,
  listDatasets: _datasets,
  listDatasetNames: _names,
  listDataCollections: _collections,
  ...single
} = recordedWorld;

/** The things that are asked for by id. */
export const recordedThings = single;
