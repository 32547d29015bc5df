import type { StoredDataCollection, Viewer } from "../../domain/entities.ts";
import type { SharedCollection } from "../../domain/placement.ts";
import { nameTakenThere } from "../../domain/sharing-errors.ts";
import type { Reads } from "../../store/store.ts";

/**
 * The name of a collection is unique in an account and an organization. To share one there under a name that is taken is
 * refused; who shares is a member, and sees the other.
 *
 * @param after - the same collections as before, as they would be
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
    if (taken !== undefined) throw nameTakenThere(id, name, orgId);
  }
}
