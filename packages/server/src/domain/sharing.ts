import type { Owned } from "./entities.ts";
import type { SharedDataset, SharedRun, SharingState } from "./sharing-moves.ts";

/*
 * Two invariants hold whatever moves: what is in a shared collection is shared with the same organization,
 * and what is in a private collection belongs to the collection's owner. A run over a dataset is where its
 * dataset is, and is shared like it, with two exceptions for runs that someone else owns: they are never
 * shared by another user's decision, and they are never in another user's private collection. If a dataset
 * becomes private, so do all runs over it, since they show its texts.
 */

/** Where a thing is, and with whom it is shared. */
export type SharingLocation = { readonly org_id: number | null; readonly data_collection_id: number | null };

/** Moves datasets; their runs follow. */
export function moveDatasets(
  state: SharingState,
  ids: ReadonlySet<number>,
  locationOf: (dataset: SharedDataset) => SharingLocation,
): SharingState {
  const datasets = state.datasets.map((dataset) =>
    ids.has(dataset.id) ? { ...dataset, ...locationOf(dataset) } : dataset,
  );
  const moved = new Map(datasets.filter(({ id }) => ids.has(id)).map((dataset) => [dataset.id, dataset]));
  const runs = state.runs.map((run) => {
    const dataset = run.dataset_id === null ? undefined : moved.get(run.dataset_id);
    if (dataset === undefined) return run;
    return sameOwner(run, dataset) ? { ...run, ...locationIn(dataset) } : follow(run, dataset, state);
  });
  return { ...state, datasets, runs };
}

/** Moves a run. */
export function moveRun(state: SharingState, id: number, location: SharingLocation): SharingState {
  return { ...state, runs: state.runs.map((run) => (run.id === id ? { ...run, ...location } : run)) };
}

/**
 * Takes datasets out of a collection. The runs over a dataset leave with it if its owner or the collection's
 * owner owns them; other runs stay. Nothing changes its `org_id`.
 */
export function takeOutDatasets(
  state: SharingState,
  collection: Owned,
  ids: ReadonlySet<number>,
): SharingState {
  const owners = new Map(state.datasets.map((dataset) => [dataset.id, dataset]));
  const datasets = state.datasets.map((dataset) =>
    ids.has(dataset.id) ? { ...dataset, data_collection_id: null } : dataset,
  );
  const runs = state.runs.map((run) => {
    const dataset =
      run.dataset_id !== null && ids.has(run.dataset_id) ? owners.get(run.dataset_id) : undefined;
    if (dataset === undefined || run.data_collection_id !== dataset.data_collection_id) return run;
    return sameOwner(run, dataset) || sameOwner(run, collection) ? { ...run, data_collection_id: null } : run;
  });
  return { ...state, datasets, runs };
}

/**
 * Shares a collection with an organization, or with nobody. What its owner owns in it, and the owner's runs
 * over its datasets, are then shared in the same way. What others own leaves the collection, unless it is
 * shared with that organization; its own sharing does not change.
 */
export function shareCollection(
  state: SharingState,
  collectionId: number,
  orgId: number | null,
): SharingState {
  const collection = state.collections.find(({ id }) => id === collectionId);
  if (collection === undefined) return state;
  const inside = ({ data_collection_id }: SharingLocation) => data_collection_id === collectionId;
  const own = new Set(
    state.datasets.filter((dataset) => inside(dataset) && sameOwner(dataset, collection)).map(({ id }) => id),
  );
  const collections = state.collections.map((each) =>
    each.id === collectionId ? { ...each, org_id: orgId } : each,
  );
  const settled = moveDatasets({ ...state, collections }, own, ({ data_collection_id }) => ({
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

/** Two things of an organization have the same owner: both have no user. */
function sameOwner(one: Pick<Owned, "user_id">, other: Pick<Owned, "user_id">): boolean {
  return one.user_id === other.user_id;
}

function locationIn({ org_id, data_collection_id }: SharedDataset): SharingLocation {
  return { org_id, data_collection_id };
}

/** Another user's run over a dataset that moved: it stays shared only with the same organization. */
function follow(run: SharedRun, dataset: SharedDataset, state: SharingState): SharedRun {
  const collection = state.collections.find(({ id }) => id === dataset.data_collection_id);
  const org_id = run.org_id === dataset.org_id ? run.org_id : null;
  const together = org_id !== null && collection?.org_id === org_id;
  return { ...run, org_id, data_collection_id: together ? dataset.data_collection_id : null };
}
