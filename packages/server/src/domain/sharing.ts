import type { Owned } from "./entities.ts";
import type { SharedDataset, SharedRun, SharingState } from "./placement.ts";

/*
 * Two things hold wherever something moves. What is in a shared collection is shared with the same organization. What is in a
 * private collection belongs to its owner. A run over a dataset is where its dataset is, and shared as that is, with two
 * exceptions, both for the runs of others: they are never shared by somebody else's decision, and they are never in somebody
 * else's private collection. When a dataset becomes private, all runs over it do, since they show its texts.
 */

/** Where a thing is, and with whom it is shared. */
export type SharingLocation = { readonly org_id: number | null; readonly data_collection_id: number | null };

/** Puts datasets elsewhere; their runs follow. */
export function placeDatasets(
  scene: SharingState,
  ids: ReadonlySet<number>,
  placeOf: (dataset: SharedDataset) => SharingLocation,
): SharingState {
  const datasets = scene.datasets.map((dataset) =>
    ids.has(dataset.id) ? { ...dataset, ...placeOf(dataset) } : dataset,
  );
  const moved = new Map(datasets.filter(({ id }) => ids.has(id)).map((dataset) => [dataset.id, dataset]));
  const runs = scene.runs.map((run) => {
    const dataset = run.dataset_id === null ? undefined : moved.get(run.dataset_id);
    if (dataset === undefined) return run;
    return sameOwner(run, dataset) ? { ...run, ...placed(dataset) } : follow(run, dataset, scene);
  });
  return { ...scene, datasets, runs };
}

/** Puts a run elsewhere. */
export function placeRun(scene: SharingState, id: number, place: SharingLocation): SharingState {
  return { ...scene, runs: scene.runs.map((run) => (run.id === id ? { ...run, ...place } : run)) };
}

/**
 * Takes datasets out of a collection. With each go the runs over it of its owner and of the collection's owner; those of others
 * stay. `org_id` stays with all.
 */
export function takeOutDatasets(
  scene: SharingState,
  collection: Owned,
  ids: ReadonlySet<number>,
): SharingState {
  const owners = new Map(scene.datasets.map((dataset) => [dataset.id, dataset]));
  const datasets = scene.datasets.map((dataset) =>
    ids.has(dataset.id) ? { ...dataset, data_collection_id: null } : dataset,
  );
  const runs = scene.runs.map((run) => {
    const dataset =
      run.dataset_id !== null && ids.has(run.dataset_id) ? owners.get(run.dataset_id) : undefined;
    if (dataset === undefined || run.data_collection_id !== dataset.data_collection_id) return run;
    return sameOwner(run, dataset) || sameOwner(run, collection) ? { ...run, data_collection_id: null } : run;
  });
  return { ...scene, datasets, runs };
}

/**
 * Shares a collection with an organization, or with nobody. What its owner owns in it, and the owner's runs over the datasets,
 * are then shared alike. What others own leaves the collection, unless it is shared with that organization; being shared or not
 * does not change for it.
 */
export function shareCollection(
  scene: SharingState,
  collectionId: number,
  orgId: number | null,
): SharingState {
  const collection = scene.collections.find(({ id }) => id === collectionId);
  if (collection === undefined) return scene;
  const inside = ({ data_collection_id }: SharingLocation) => data_collection_id === collectionId;
  const own = new Set(
    scene.datasets.filter((dataset) => inside(dataset) && sameOwner(dataset, collection)).map(({ id }) => id),
  );
  const collections = scene.collections.map((each) =>
    each.id === collectionId ? { ...each, org_id: orgId } : each,
  );
  const settled = placeDatasets({ ...scene, collections }, own, ({ data_collection_id }) => ({
    org_id: orgId,
    data_collection_id,
  }));
  const settle = <T extends Owned & SharingLocation>(thing: T): T => {
    if (!inside(thing)) return thing;
    if (sameOwner(thing, collection)) return { ...thing, org_id: orgId };
    return orgId !== null && thing.org_id === orgId ? thing : { ...thing, data_collection_id: null };
  };
  return { ...settled, datasets: settled.datasets.map(settle), runs: settled.runs.map(settle) };
}

/** What the organization owns, it owns alone and together. */
function sameOwner(one: Pick<Owned, "user_id">, other: Pick<Owned, "user_id">): boolean {
  return one.user_id === other.user_id;
}

function placed({ org_id, data_collection_id }: SharedDataset): SharingLocation {
  return { org_id, data_collection_id };
}

/** The run of another over a dataset that moved. */
function follow(run: SharedRun, dataset: SharedDataset, scene: SharingState): SharedRun {
  const collection = scene.collections.find(({ id }) => id === dataset.data_collection_id);
  const org_id = run.org_id === dataset.org_id ? run.org_id : null;
  const together = org_id !== null && collection?.org_id === org_id;
  return { ...run, org_id, data_collection_id: together ? dataset.data_collection_id : null };
}
