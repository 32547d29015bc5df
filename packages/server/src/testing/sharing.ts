import { changeCollection, type WantedCollection } from "../domain/sharing-collection.ts";
import { moveDataset } from "../domain/sharing-dataset.ts";
import type { WantedLocation } from "../domain/sharing-location.ts";
import type { SharingState } from "../domain/sharing-moves.ts";
import { changesIn, type SharingShorthand, sharingStateOf, viewers } from "./sharing-state.ts";

/**
 * A request to move dataset `d1`; `from` and `to` are the collections that the caller sees.
 *
 * @default by user a
 */
export type DatasetCase = {
  readonly by?: keyof typeof viewers;
  readonly things: SharingShorthand;
  readonly from?: number;
  readonly to?: number;
  readonly wanted: WantedLocation;
};

/** Moves the dataset. @returns what has changed */
export function moveInState({ by = "a", things, from, to, wanted }: DatasetCase): SharingShorthand {
  const state = sharingStateOf(things);
  const endpoints = { from: collectionIn(state, from) ?? null, to: collectionIn(state, to) ?? null };
  const dataset = state.datasets.find(({ id }) => id === 1);
  if (dataset === undefined) throw new Error("There is no d1.");
  return changesIn(things, moveDataset(viewers[by], dataset, wanted, endpoints, state));
}

/** A request to change collection `c14`. @default by user a */
export type CollectionCase = {
  readonly by?: keyof typeof viewers;
  readonly things: SharingShorthand;
  readonly wanted: WantedCollection;
};

/** Changes the collection. @returns what has changed */
export function changeInState({ by = "a", things, wanted }: CollectionCase): SharingShorthand {
  const state = sharingStateOf(things);
  const collection = collectionIn(state, 14);
  if (collection === undefined) throw new Error("There is no c14.");
  return changesIn(things, changeCollection(viewers[by], collection, wanted, state));
}

function collectionIn({ collections }: SharingState, id: number | undefined) {
  return collections.find((each) => each.id === id);
}
