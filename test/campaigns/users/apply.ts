import type { Of, Step } from "./actions.ts";
import { type Applied, isForeign, refused } from "./applied.ts";
import { applyToCollection, placed } from "./apply-collection.ts";
import { isNameThere } from "./collection-names.ts";
import { withMovedDataset, withSharedCollection } from "./moves.ts";
import {
  isTaken,
  type ModelDataset,
  type ModelRun,
  type State,
  sees,
  type UserName,
  withEntry,
} from "./state.ts";

/** Who has no money. What costs some is refused to them. */
export const poor: UserName = "lou";

/** Takes a step. */
export function apply(state: State, step: Step): Applied {
  switch (step.kind) {
    case "createDataset":
      return createDataset(state, step);
    case "renameDataset":
      return onDataset(state, step, (dataset) => {
        const taken = isTaken(state.datasets, ({ name }) => name, dataset.owner, step.name, step.thing);
        if (taken && step.name !== dataset.name) return refused(state, 400);
        return kept(state, step.thing, { ...dataset, name: step.name });
      });
    case "shareDataset":
      return onDataset(state, step, (dataset) => {
        if (step.org === dataset.org) return { status: 200, state };
        if (dataset.owner !== step.user) return refused(state, 403);
        if (isForeign(state, step)) return refused(state, 400);
        return shareDataset(state, step, dataset);
      });
    case "placeDataset":
      return onDataset(state, step, (dataset) => {
        const place = placed(state, step.user, dataset, step.collection);
        if (place === null) return refused(state, 400);
        const isThere = place.collection === dataset.collection && place.org === dataset.org;
        return { status: 200, state: isThere ? state : withMovedDataset(state, step.thing, place) };
      });
    case "deleteDataset":
      return onDataset(state, step, (dataset) => {
        if (dataset.owner !== step.user) return refused(state, 403);
        const nowhere = withMovedDataset(state, step.thing, { org: null, collection: null });
        const left = [...nowhere.runs].filter(
          ([, run]) => run.dataset !== step.thing || run.owner !== dataset.owner,
        );
        const datasets = withEntry(state.datasets, step.thing, undefined);
        return { status: 204, state: { ...state, datasets, runs: new Map(left) } };
      });
    case "runDataset":
      return runDataset(state, step);
    case "runRows":
      return runRows(state, step);
    case "evaluate":
      if (step.user === poor) return refused(state, 402);
      return addedRun(state, step, { ...ofRows(step.user), alias: null });
    case "dropRun":
      return refused(state, step.user === poor ? 402 : 204);
    case "readRun":
      return onRun(state, step, () => ({ status: 200, state }));
    case "renameRun":
      return onRun(state, step, (run) => {
        const taken = aliasTaken(state, run.owner, step.alias, step.thing);
        if (taken && step.alias !== run.alias) return refused(state, 400);
        return keptRun(state, step.thing, { ...run, alias: step.alias });
      });
    case "shareRun":
      return onRun(state, step, (run) => {
        if (run.dataset !== null) return refused(state, 400);
        if (step.org === run.org) return { status: 200, state };
        if (run.owner !== step.user || isForeign(state, step)) return refused(state, 400);
        if (isInShared(state, step.user, run.collection)) return refused(state, 400);
        return keptRun(state, step.thing, { ...run, org: step.org });
      });
    case "placeRun":
      return onRun(state, step, (run) => {
        const place = run.dataset === null ? placed(state, step.user, run, step.collection) : null;
        return place === null ? refused(state, 400) : keptRun(state, step.thing, { ...run, ...place });
      });
    case "retryRun":
      return onRun(state, step, (run) => {
        if (run.owner !== step.user) return refused(state, 403);
        const retried = run.isFlawed ? new Set([...state.retried, step.thing]) : state.retried;
        const isRunning = state.retried.has(step.thing);
        return { status: 200, state: { ...state, retried }, ...(isRunning ? { otherwise: 400 } : {}) };
      });
    case "deleteRun":
      return onRun(state, step, (run) => {
        if (run.owner !== step.user) return refused(state, 403);
        return { status: 204, state: { ...state, runs: withEntry(state.runs, step.thing, undefined) } };
      });
    case "move":
      return { status: 200, state: { ...state, users: { ...state.users, [step.user]: step.org } } };
    default:
      return applyToCollection(state, step);
  }
}

function createDataset(state: State, { step, user, name }: Of<"createDataset">): Applied {
  if (isTaken(state.datasets, (dataset) => dataset.name, user, name, null)) return refused(state, 400);
  const datasets = withEntry(state.datasets, step, { owner: user, org: null, collection: null, name });
  return { status: 201, state: { ...state, datasets } };
}

function runDataset(state: State, step: Of<"runDataset">): Applied {
  const { user, thing, alias } = step;
  const dataset = state.datasets.get(thing);
  if (dataset === undefined || !sees(state, user, dataset)) return refused(state, 400);
  if (aliasTaken(state, user, alias, null)) return refused(state, 400);
  const { org, collection } = dataset;
  return addedRun(state, step, { owner: user, org, collection, alias, dataset: thing, isFlawed: false });
}

/** A run in a shared collection is shared like it. */
function runRows(state: State, step: Of<"runRows">): Applied {
  const { user, alias, isJudged, isFlawed } = step;
  const collection = step.collection === null ? undefined : state.collections.get(step.collection);
  if (step.collection !== null && (collection === undefined || !sees(state, user, collection)))
    return refused(state, 404);
  const org = collection?.org ?? null;
  if (isForeign(state, { user, org }) || aliasTaken(state, user, alias, null)) return refused(state, 400);
  if (isJudged && user === poor) return refused(state, 402);
  return addedRun(state, step, { ...ofRows(user), org, collection: step.collection, alias, isFlawed });
}

function ofRows(owner: UserName) {
  return { owner, org: null, collection: null, dataset: null, isFlawed: false };
}

/** A dataset in a private collection is shared together with it; in a shared one it stays as that is. */
function shareDataset(
  state: State,
  { user, thing, org }: Of<"shareDataset">,
  dataset: ModelDataset,
): Applied {
  if (isInShared(state, user, dataset.collection)) return refused(state, 400);
  const around = state.collections.get(dataset.collection ?? -1);
  if (dataset.collection === null || around === undefined || !sees(state, user, around) || org === null)
    return { status: 200, state: withMovedDataset(state, thing, { org, collection: dataset.collection }) };
  if (isNameThere(state, user, dataset.collection, org)) return refused(state, 400);
  return { status: 200, state: withSharedCollection(state, dataset.collection, org) };
}

/** Whether a thing is in a shared collection that the user sees. */
function isInShared(state: State, user: UserName, id: number | null): boolean {
  const collection = state.collections.get(id ?? -1);
  return collection !== undefined && collection.org !== null && sees(state, user, collection);
}

function onDataset(
  state: State,
  { user, thing }: { readonly user: UserName; readonly thing: number },
  change: (dataset: ModelDataset) => Applied,
): Applied {
  const dataset = state.datasets.get(thing);
  return dataset !== undefined && sees(state, user, dataset) ? change(dataset) : refused(state, 404);
}

function onRun(
  state: State,
  { user, thing }: { readonly user: UserName; readonly thing: number },
  change: (run: ModelRun) => Applied,
): Applied {
  const run = state.runs.get(thing);
  return run !== undefined && sees(state, user, run) ? change(run) : refused(state, 404);
}

function kept(state: State, id: number, dataset: ModelDataset): Applied {
  return { status: 200, state: { ...state, datasets: withEntry(state.datasets, id, dataset) } };
}

function keptRun(state: State, id: number, run: ModelRun): Applied {
  return { status: 200, state: { ...state, runs: withEntry(state.runs, id, run) } };
}

function addedRun(state: State, { step }: Step, run: ModelRun): Applied {
  return { status: 201, state: { ...state, runs: withEntry(state.runs, step, run) } };
}

function aliasTaken({ runs }: State, owner: UserName, alias: string, but: number | null): boolean {
  return isTaken(runs, (run) => run.alias, owner, alias, but);
}
