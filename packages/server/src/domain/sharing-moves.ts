import type { StoredDataCollection, StoredDataset, StoredRun } from "./entities.ts";

/** What the rules of sharing look at: who owns a thing, with whom it is shared, and where it is. */
export type SharedDataset = Pick<
  StoredDataset,
  "id" | "user_id" | "org_id" | "data_collection_id" | "dataset_type_id"
>;
export type SharedRun = Pick<StoredRun, "id" | "user_id" | "org_id" | "data_collection_id" | "dataset_id">;
export type SharedCollection = Pick<StoredDataCollection, "id" | "user_id" | "org_id">;

/** A change to a set of things: what all of them become. What is absent stays. */
export type Move = {
  readonly kind: "dataset" | "run" | "data_collection";
  readonly ids: readonly number[];
  readonly org_id?: number | null;
  readonly data_collection_id?: number | null;
};

/** All things that a change may touch, as they are shared. */
export type SharingState = {
  readonly collections: readonly SharedCollection[];
  readonly datasets: readonly SharedDataset[];
  readonly runs: readonly SharedRun[];
};

/**
 * The moves that turn one state into another of the same things, in the same order. Things that change alike
 * share a move.
 */
export function movesBetween(before: SharingState, after: SharingState): readonly Move[] {
  return [
    ...movesOf("data_collection", before.collections, after.collections),
    ...movesOf("dataset", before.datasets, after.datasets),
    ...movesOf("run", before.runs, after.runs),
  ];
}

type Placed = {
  readonly id: number;
  readonly org_id: number | null;
  readonly data_collection_id?: number | null;
};

function movesOf(kind: Move["kind"], before: readonly Placed[], after: readonly Placed[]): readonly Move[] {
  const moves = new Map<string, Move & { readonly ids: number[] }>();
  for (const [index, thing] of after.entries()) {
    const change = changeOf(before[index], thing);
    const key = JSON.stringify(change);
    if (key === "{}") continue;
    const move = moves.get(key) ?? { kind, ids: [], ...change };
    move.ids.push(thing.id);
    moves.set(key, move);
  }
  return [...moves.values()];
}

function changeOf(before: Placed | undefined, after: Placed): Pick<Move, "org_id" | "data_collection_id"> {
  return {
    ...(before?.org_id === after.org_id ? {} : { org_id: after.org_id }),
    ...(before?.data_collection_id === after.data_collection_id
      ? {}
      : { data_collection_id: after.data_collection_id }),
  };
}
