import type { Scene } from "../domain/placement.ts";
import { changeCollection, type WantedCollection } from "../domain/sharing-collection.ts";
import { moveDataset } from "../domain/sharing-dataset.ts";
import type { WantedPlace } from "../domain/sharing-place.ts";
import { changesIn, people, sceneOf, type Things } from "./scene.ts";

/** Somebody, `a` unless said otherwise, asks for a dataset `d1` to be moved; `from` and `to` are the collections that they see. */
export type DatasetCase = {
  readonly by?: keyof typeof people;
  readonly things: Things;
  readonly from?: number;
  readonly to?: number;
  readonly wanted: WantedPlace;
};

/** What is different afterwards. */
export function moveInScene({ by = "a", things, from, to, wanted }: DatasetCase): Things {
  const scene = sceneOf(things);
  const ends = { from: collectionIn(scene, from) ?? null, to: collectionIn(scene, to) ?? null };
  const dataset = scene.datasets.find(({ id }) => id === 1);
  if (dataset === undefined) throw new Error("There is no d1.");
  return changesIn(things, moveDataset(people[by], dataset, wanted, ends, scene));
}

/** Somebody, `a` unless said otherwise, asks for a collection `c14` to be changed. */
export type CollectionCase = {
  readonly by?: keyof typeof people;
  readonly things: Things;
  readonly wanted: WantedCollection;
};

/** What is different afterwards. */
export function changeInScene({ by = "a", things, wanted }: CollectionCase): Things {
  const scene = sceneOf(things);
  const collection = collectionIn(scene, 14);
  if (collection === undefined) throw new Error("There is no c14.");
  return changesIn(things, changeCollection(people[by], collection, wanted, scene));
}

function collectionIn({ collections }: Scene, id: number | undefined) {
  return collections.find((each) => each.id === id);
}
