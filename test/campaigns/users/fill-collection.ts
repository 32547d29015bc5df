import { type Applied, isForeign, refused } from "./applied.ts";
import { isNameThere } from "./collection-names.ts";
import { withMovedDataset, withoutDatasets, withSharedCollection } from "./moves.ts";
import { type ModelDataset, type State, sees, type UserName } from "./state.ts";

/**
 * Has a collection that the user sees hold these datasets and no others. A shared one that is added shares
 * the collection; a shared collection shares what is added.
 *
 * @param absent the status for a dataset that the user does not see
 */
export function fillCollection(
  state: State,
  user: UserName,
  id: number,
  wanted: readonly number[],
  absent: number,
): Applied {
  const collection = state.collections.get(id);
  const chosen = wanted.map((dataset) => [dataset, state.datasets.get(dataset)] as const);
  if (collection === undefined || chosen.some(([, each]) => each === undefined || !sees(state, user, each)))
    return refused(state, absent);
  const added = chosen.filter(([, each]) => each?.collection !== id);
  if (added.some(([, each]) => each === undefined || !mayAdd(state, user, each))) return refused(state, 400);
  const org = collection.org ?? added.find(([, each]) => each?.org !== null)?.[1]?.org ?? null;
  if (added.length > 0 && isForeign(state, { user, org })) return refused(state, 400);
  if (org !== collection.org && isNameThere(state, user, id, org)) return refused(state, 400);
  const left = [...state.datasets].filter(([key, each]) => each.collection === id && !wanted.includes(key));
  let after = withoutDatasets(state, id, new Set(left.map(([key]) => key)));
  if (org !== null) after = withSharedCollection(after, id, org);
  for (const [key] of added) after = withMovedDataset(after, key, { org, collection: id });
  return { status: 200, state: after };
}

/** Only what the user owns, which is in no collection, and shared with no other organization than theirs. */
function mayAdd(state: State, user: UserName, { owner, org, collection }: ModelDataset): boolean {
  return owner === user && collection === null && !isForeign(state, { user, org });
}
