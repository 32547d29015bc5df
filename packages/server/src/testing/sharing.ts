import type { SharingState } from "../domain/placement.ts";
import { changeCollection, type WantedCollection } from "../domain/sharing-collection.ts";
import { moveDataset } from "../domain/sharing-dataset.ts";
import type { WantedLocation } from "../domain/sharing-location.ts";
import { changesIn, type SharingShorthand, sharingStateOf, viewers } from "./sharing-state.ts";

/** Somebody, `a` unless said otherwise, asks for a dataset `d1` to be moved; `from` and `to` are the collections that they see. */
export type DatasetCase = {
  readonly by?: keyof typeof viewers;
  readonly things: SharingShorthand;
  readonly from?: number;
  readonly to?: number;
  readonly wanted: WantedLocation;
};

/** What is different afterwards. */
export function moveInScene({ by = "a", things, from, to, wanted }: DatasetCase): SharingShorthand {
  const state = sharingStateOf(things);
  const endpoints = { from: collectionIn(state, from) ?? null, to: collectionIn(state, to) ?? null };
  const dataset = state.datasets.find(({ id }) => id === 1);
  if (dataset === undefined) throw new Error("There is no d1.");
  return changesIn(things, moveDataset(viewers[by], dataset, wanted, endpoints, state));
}

/** Somebody, `a` unless said otherwise, asks for a collection `c14` to be changed. */
export type CollectionCase = {
  readonly by?: keyof typeof viewers;
  readonly things: SharingShorthand;
  readonly wanted: WantedCollection;
};

/** What is different afterwards. */
export function changeInScene({ by = "a", things, wanted }: CollectionCase): SharingShorthand {
  const state = sharingStateOf(things);
  const collection = collectionIn(state, 14);
  if (collection === undefined) throw new Error("There is no c14.");
  return changesIn(things, changeCollection(viewers[by], collection, wanted, state));
}

function collectionIn({ collections }: SharingState, id: number | undefined) {
  return collections.find((each) => each.id === id);
}
