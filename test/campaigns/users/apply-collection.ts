import type { Of } from "./actions.ts";
import { type Applied, isForeign, refused } from "./applied.ts";
import { isNameSeen, isNameThere } from "./collection-names.ts";
import { fillCollection } from "./fill-collection.ts";
import { withoutCollection, withSharedCollection } from "./moves.ts";
import { type ModelCollection, type Place, type State, sees, type UserName, withEntry } from "./state.ts";

/** What is done with a collection itself. */
export type CollectionStep = Of<
  "createCollection" | "renameCollection" | "shareCollection" | "fillCollection" | "deleteCollection"
>;

/** Takes such a step. Everybody who sees a collection may change it; only its owner shares or deletes it. */
export function applyToCollection(state: State, step: CollectionStep): Applied {
  const { user } = step;
  if (step.kind === "createCollection") {
    if (isNameSeen(state, user, step.name, null)) return refused(state, 400);
    const made = { owner: user, org: null, name: step.name };
    const after = withCollection(state, step.step, made);
    if (step.datasets === null) return { status: 201, state: after };
    const filled = fillCollection(after, user, step.step, step.datasets, 404);
    return filled.status === 200 ? { status: 201, state: filled.state } : refused(state, filled.status);
  }
  const { thing } = step;
  const collection = state.collections.get(thing);
  if (collection === undefined || !sees(state, user, collection)) return refused(state, 404);
  const isOwn = collection.owner === user;
  switch (step.kind) {
    case "renameCollection":
      if (step.name !== collection.name && isNameSeen(state, user, step.name, thing))
        return refused(state, 400);
      return { status: 200, state: withCollection(state, thing, { ...collection, name: step.name }) };
    case "shareCollection":
      if (step.org === collection.org) return { status: 200, state };
      if (!isOwn || isForeign(state, step) || isNameThere(state, user, thing, step.org))
        return refused(state, 400);
      return { status: 200, state: withSharedCollection(state, thing, step.org) };
    case "fillCollection":
      return fillCollection(state, user, thing, step.datasets, 400);
    case "deleteCollection":
      return isOwn ? { status: 204, state: withoutCollection(state, thing) } : refused(state, 403);
  }
}

/**
 * What becomes of a thing that a user moves into a collection, or out of all. In a shared one it is shared as
 * well; a private one takes only what its owner owns.
 *
 * @returns its new place; null if the move is refused
 */
export function placed(
  state: State,
  user: UserName,
  thing: Place & { readonly owner: UserName },
  wanted: number | null,
): Place | null {
  const to = wanted === null ? undefined : state.collections.get(wanted);
  if (wanted !== null && (to === undefined || !sees(state, user, to))) return null;
  const from = state.collections.get(thing.collection ?? -1);
  const shown = from !== undefined && sees(state, user, from) ? thing.collection : null;
  if (wanted === shown) return { org: thing.org, collection: thing.collection };
  if (to === undefined) return { org: thing.org, collection: null };
  if (to.org === null) return to.owner === thing.owner ? { org: thing.org, collection: wanted } : null;
  return to.org === state.users[user] ? { org: to.org, collection: wanted } : null;
}

function withCollection(state: State, id: number, collection: ModelCollection): State {
  return { ...state, collections: withEntry(state.collections, id, collection) };
}
