import { type ModelRun, type Organization, type Place, type State, withEntry } from "./state.ts";

/**
 * What there is after a dataset has moved. Its owner's runs go with it. Those of others stay shared, and in
 * its collection, only if it is still shared.
 */
export function withMovedDataset(state: State, id: number, place: Place): State {
  const dataset = state.datasets.get(id);
  if (dataset === undefined) return state;
  const runs = changedRuns(state, (run) => {
    if (run.dataset !== id) return run;
    return run.owner === dataset.owner ? { ...run, ...place } : { ...run, ...followed(state, run, place) };
  });
  return { ...state, datasets: withEntry(state.datasets, id, { ...dataset, ...place }), runs };
}

/**
 * What there is after a collection is shared, or is not any more. What its owner has in it is shared like it.
 * What others have in it leaves, unless it is shared with the same organization.
 */
export function withSharedCollection(before: State, id: number, org: Organization): State {
  const collection = before.collections.get(id);
  if (collection === undefined) return before;
  const { owner } = collection;
  let state: State = { ...before, collections: withEntry(before.collections, id, { ...collection, org }) };
  const inside = [...state.datasets].filter(([, each]) => each.collection === id);
  for (const [dataset, each] of inside)
    if (each.owner === owner) state = withMovedDataset(state, dataset, { org, collection: id });
    else if (org === null || each.org !== org) {
      const datasets = withEntry(state.datasets, dataset, { ...each, collection: null });
      state = { ...state, datasets };
    }
  const runs = changedRuns(state, (run) => {
    if (run.collection !== id) return run;
    if (run.owner === owner) return { ...run, org };
    return org !== null && run.org === org ? run : { ...run, collection: null };
  });
  return { ...state, runs };
}

/**
 * What there is after datasets have left a collection. Of the runs over them, those of its owner leave as
 * well, and those of the dataset's owner.
 */
export function withoutDatasets(state: State, id: number, left: ReadonlySet<number>): State {
  const owner = state.collections.get(id)?.owner;
  const runs = changedRuns(state, (run) => {
    if (run.dataset === null || !left.has(run.dataset) || run.collection !== id) return run;
    const leaves = run.owner === owner || run.owner === state.datasets.get(run.dataset)?.owner;
    return leaves ? { ...run, collection: null } : run;
  });
  const datasets = [...state.datasets].map(
    ([key, each]) => [key, left.has(key) ? { ...each, collection: null } : each] as const,
  );
  return { ...state, datasets: new Map(datasets), runs };
}

/** What there is without a collection: what was in it stays, shared as before. */
export function withoutCollection(state: State, id: number): State {
  const datasets = [...state.datasets].map(
    ([key, each]) => [key, each.collection === id ? { ...each, collection: null } : each] as const,
  );
  const runs = changedRuns(state, (run) => (run.collection === id ? { ...run, collection: null } : run));
  const collections = withEntry(state.collections, id, undefined);
  return { ...state, collections, datasets: new Map(datasets), runs };
}

function followed({ collections }: State, run: ModelRun, place: Place): Place {
  const org = run.org === place.org ? run.org : null;
  const { org: around = null } = collections.get(place.collection ?? -1) ?? {};
  return { org, collection: org !== null && around === org ? place.collection : null };
}

function changedRuns({ runs }: State, change: (run: ModelRun) => ModelRun): State["runs"] {
  return new Map([...runs].map(([id, run]) => [id, change(run)]));
}
