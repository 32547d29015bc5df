import type { StoredDataCollection, Viewer } from "../../domain/entities.ts";
import { nameTakenThere } from "../../domain/sharing-errors.ts";
import type { SharedCollection } from "../../domain/sharing-moves.ts";
import type { Reads } from "../../store/store.ts";

/**
 * Refuses to share a collection with an organization that already has one of that name: names are unique per
 * owner and per organization. The caller is a member, so the error may name the other collection.
 *
 * @param after - the same collections as in `before`, as they would become
 * @throws DomainError 400
 */
export async function refuseDuplicateNames(
  reads: Reads,
  caller: Viewer,
  before: readonly StoredDataCollection[],
  after: readonly SharedCollection[],
): Promise<void> {
  for (const [index, { id, name, org_id }] of before.entries()) {
    const orgId = after[index]?.org_id ?? null;
    if (orgId === null || orgId === org_id) continue;
    const taken = await reads.findDataCollectionByName({ user_id: caller.user_id, org_id: orgId }, name, id);
    if (taken !== undefined) throw nameTakenThere(id, taken.name, orgId);
  }
}
