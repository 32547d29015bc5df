import type { Step } from "./actions.ts";
import {
  isTaken,
  type ModelDataset,
  type ModelRun,
  type Organization,
  type State,
  sees,
  type UserName,
  withEntry,
} from "./state.ts";

/** What the model says of a step: how it is answered, and what there is afterwards. */
export type Applied = { readonly status: number; readonly state: State };

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
        const shared = kept(state, step.thing, { ...dataset, org: step.org });
        return {
          ...shared,
          state: { ...shared.state, runs: following(state, step.thing, dataset.owner, step.org) },
        };
      });
    case "deleteDataset":
      return onDataset(state, step, (dataset) => {
        if (dataset.owner !== step.user) return refused(state, 403);
        const left = [...following(state, step.thing, dataset.owner, null)].filter(
          ([, run]) => run.dataset !== step.thing || run.owner !== dataset.owner,
        );
        const datasets = withEntry(state.datasets, step.thing, undefined);
        return { status: 204, state: { ...state, datasets, runs: new Map(left) } };
      });
    case "runDataset":
      return runDataset(state, step);
    case "runRows":
      if (aliasTaken(state, step.user, step.alias, null)) return refused(state, 400);
      if (step.isJudged && step.user === poor) return refused(state, 402);
      return addedRun(state, step, { owner: step.user, org: null, alias: step.alias, dataset: null });
    case "evaluate":
      if (step.user === poor) return refused(state, 402);
      return addedRun(state, step, { owner: step.user, org: null, alias: null, dataset: null });
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
        return keptRun(state, step.thing, { ...run, org: step.org });
      });
    case "deleteRun":
      return onRun(state, step, (run) => {
        if (run.owner !== step.user) return refused(state, 403);
        return { status: 204, state: { ...state, runs: withEntry(state.runs, step.thing, undefined) } };
      });
    case "move":
      return { status: 200, state: { ...state, users: { ...state.users, [step.user]: step.org } } };
  }
}

type Of<Kind extends Step["kind"]> = Extract<Step, { readonly kind: Kind }>;

function createDataset(state: State, { step, user, name }: Of<"createDataset">): Applied {
  if (isTaken(state.datasets, (dataset) => dataset.name, user, name, null)) return refused(state, 400);
  const datasets = withEntry(state.datasets, step, { owner: user, org: null, name });
  return { status: 201, state: { ...state, datasets } };
}

function runDataset(state: State, step: Of<"runDataset">): Applied {
  const { user, thing, alias } = step;
  const dataset = state.datasets.get(thing);
  if (dataset === undefined || !sees(state, user, dataset)) return refused(state, 400);
  if (aliasTaken(state, user, alias, null)) return refused(state, 400);
  return addedRun(state, step, { owner: user, org: dataset.org, alias, dataset: thing });
}

/** The runs after their dataset has moved: its owner's go with it, others' stay shared only where it is. */
function following(state: State, dataset: number, owner: UserName, org: Organization) {
  const runs = [...state.runs].map(([id, run]): readonly [number, ModelRun] => {
    if (run.dataset !== dataset) return [id, run];
    return [id, { ...run, org: run.owner === owner || run.org === org ? org : null }];
  });
  return new Map(runs);
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

function isForeign(
  { users }: State,
  { user, org }: { readonly user: UserName; readonly org: Organization },
): boolean {
  return org !== null && org !== users[user];
}

function refused(state: State, status: number): Applied {
  return { status, state };
}
