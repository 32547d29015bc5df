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
    const seen =
      kind === "runs"
        ? suited(action, state, seenOf(state, user, state[kind]))
        : seenOf(state, user, state[kind]);
    const others = seen.filter((step) => state[kind].get(step)?.owner !== user);
    const things = which < unseen && seen.length > 0 ? seen : [...ids[kind].keys()];
    const chosen = which >= ofOthers && which < unseen && others.length > 0 ? others : things;
    return chosen[(which % ofOthers) % chosen.length] ?? -1;
  };
  return {
    ...action,
    ...("thing" in action ? { thing: among(kindOf(action), action.thing) } : {}),
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

/** Those that the action can do something with, if there are any. */
function suited({ kind }: Action, { runs }: State, seen: readonly number[]): readonly number[] {
  const suits = (step: number) => {
    if (kind === "placeRun" || kind === "shareRun") return runs.get(step)?.dataset === null;
    return kind === "retryRun" ? runs.get(step)?.isFlawed === true : true;
  };
  const best = seen.filter(suits);
  return best.length > 0 ? best : seen;
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
