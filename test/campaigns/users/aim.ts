import type { Action, Step } from "./actions.ts";
import { type Organization, type State, sees, type UserName } from "./state.ts";

/** From here on, an action means what others own of the things that its user sees. */
export const ofOthers = 10;
/** From here on, it means any of the things that were made, whether or not they are still there. */
export const unseen = 20;

/** The ids of the things that were made, by the number of the step that made them. */
export type Ids = Readonly<Record<"collections" | "datasets" | "runs", Map<number, number>>>;

/**
 * An action on things of their kinds that its user sees, unless its number says otherwise. If the user sees
 * none, they make one instead.
 */
export function aimed(action: Action, state: State, ids: Ids): Action {
  const { user } = action;
  if ("thing" in action && action.thing < unseen && seenOf(state, user, state[kindOf(action)]).length === 0)
    return making(kindOf(action), user, action.thing);
  const among = (kind: keyof Ids, which: number) => {
    const all = seenOf(state, user, state[kind]);
    const seen = which < ofOthers ? suited(action, kind, state, all) : all;
    const others = seen.filter((step) => state[kind].get(step)?.owner !== user);
    const things = which < unseen && seen.length > 0 ? seen : [...ids[kind].keys()];
    const chosen = which >= ofOthers && which < unseen && others.length > 0 ? others : things;
    return chosen[(which % ofOthers) % chosen.length] ?? -1;
  };
  const thing = "thing" in action ? among(kindOf(action), action.thing) : undefined;
  const org =
    "org" in action && thing !== undefined ? other(action.org, state[kindOf(action)].get(thing)) : null;
  return {
    ...action,
    ...(thing === undefined ? {} : { thing }),
    ...("org" in action && "thing" in action && action.thing % 2 === 0 ? { org } : {}),
    ...("collection" in action && action.collection !== null
      ? { collection: among("collections", action.collection) }
      : {}),
    ...("datasets" in action && action.datasets !== null
      ? { datasets: action.datasets.map((which) => among("datasets", which)) }
      : {}),
  };
}

/** The things of the kind that a step makes. */
export function madeBy(step: Step, ids: Ids): Map<number, number> {
  return step.kind === "runDataset" ? ids.runs : ids[kindOf(step)];
}

/** Those that the action changes something of, or more than of others, if there are any. */
function suited(action: Action, kind: keyof Ids, state: State, seen: readonly number[]): readonly number[] {
  const suits = (step: number) => {
    const [run, dataset] = kind === "runs" ? [state.runs.get(step)] : [undefined, state.datasets.get(step)];
    const place = (run ?? dataset)?.collection ?? null;
    switch (action.kind) {
      case "retryRun":
        return run?.isFlawed === true;
      case "shareRun":
        return run?.dataset === null;
      case "placeRun":
      case "placeDataset":
        return (run?.dataset ?? null) === null && (place === null) === (action.collection !== null);
      case "shareDataset":
        return state.collections.get(place ?? -1)?.org === null;
      default:
        return true;
    }
  };
  const best = kind === "collections" ? [] : seen.filter(suits);
  return best.length > 0 ? best : seen;
}

/** Another organization than a thing is shared with, so that something changes. */
function other(org: Organization, thing: { readonly org: Organization } | undefined): Organization {
  if (org !== thing?.org) return org;
  return org === null ? "acme" : null;
}

function making(kind: keyof Ids, user: UserName, which: number): Action {
  const name = which % 2 === 0 ? "One" : "Two";
  if (kind === "datasets") return { kind: "createDataset", user, name };
  if (kind === "collections") return { kind: "createCollection", user, name, datasets: null };
  return { kind: "runRows", user, alias: name, isJudged: false, isFlawed: true, collection: null };
}

function seenOf(
  state: State,
  user: UserName,
  things: ReadonlyMap<number, { readonly owner: UserName; readonly org: Organization }>,
): readonly number[] {
  return [...things].flatMap(([step, thing]) => (sees(state, user, thing) ? [step] : []));
}

function kindOf({ kind }: Action): keyof Ids {
  if (kind.endsWith("Collection")) return "collections";
  return kind.endsWith("Dataset") ? "datasets" : "runs";
}
