import { owns } from "./access.ts";
import { DomainError } from "./domain-error.ts";
import type { Owned, Viewer } from "./entities.ts";
import type { SharedCollection } from "./placement.ts";
import type { SharingLocation } from "./sharing.ts";
import {
  type Noun,
  notInOrganization,
  onlyOwnerShares,
  organizationDiffers,
  ownedByOrganization,
  privateCollectionOfAnother,
  stillInShared,
} from "./sharing-errors.ts";

/** What a request sends; absent: stays. Null for `org_id` makes private, for `data_collection_id` takes out. */
export type WantedLocation = {
  readonly org_id?: number | null | undefined;
  readonly data_collection_id?: number | null | undefined;
};

/** The collections at both ends of a move. */
export type MoveEndpoints = {
  /** Where the thing is, as the caller sees it: null also for a collection that the caller cannot see. */
  readonly from: SharedCollection | null;
  /** What `data_collection_id` names, visible to the caller; null where it names none. */
  readonly to: SharedCollection | null;
};

/**
 * Where a dataset or a run that the caller sees comes to be. To move into a shared collection is to be shared with its
 * organization; to move into a private one, or out of any, leaves `org_id` as it is, unless it is sent along. Sending what is
 * so already changes nothing, and is allowed to everyone who may change the thing.
 *
 * @throws DomainError 403 or 400 where the caller may not, or the two do not go together
 */
export function decidePlace(
  caller: Viewer,
  noun: Noun,
  thing: Owned & SharingLocation & { readonly id: number },
  wanted: WantedLocation,
  { from, to }: MoveEndpoints,
): SharingLocation {
  const { org_id = thing.org_id } = wanted;
  checkOrganization(caller, noun, thing, org_id);
  if (wanted.data_collection_id === undefined || wanted.data_collection_id === (from?.id ?? null)) {
    if (org_id !== thing.org_id && from !== null && from.org_id !== null) {
      const isNamed = wanted.data_collection_id !== undefined;
      throw isNamed ? organizationDiffers(from) : stillInShared(noun, thing.id, from);
    }
    return { org_id, data_collection_id: thing.data_collection_id };
  }
  if (to === null) return { org_id, data_collection_id: null };
  if (to.org_id === null) {
    if (wanted.org_id !== undefined && wanted.org_id !== null) throw organizationDiffers(to);
    if (thing.user_id !== to.user_id) throw privateCollectionOfAnother(noun, thing.id, to.id);
    return { org_id, data_collection_id: to.id };
  }
  if (to.org_id !== caller.org_id) throw notInOrganization(to.org_id);
  if (wanted.org_id !== undefined && wanted.org_id !== to.org_id) throw organizationDiffers(to);
  // Who does not own it sees it because it is shared with this organization already.
  return { org_id: to.org_id, data_collection_id: to.id };
}

/**
 * Whether the caller may share a thing with this organization, or with nobody: only its owner, and only with the
 * organization that the owner is in. What an organization owns stays with it.
 *
 * @throws DomainError where it would change `org_id` and may not: 403 for a colleague's dataset, otherwise 400
 */
export function checkOrganization(
  caller: Viewer,
  noun: Noun,
  thing: Owned & { readonly id: number },
  orgId: number | null,
): void {
  if (orgId === thing.org_id) return;
  if (thing.user_id === null) throw ownedByOrganization(noun, thing.id, thing.org_id);
  if (!owns(caller, thing)) {
    const detail = onlyOwnerShares(noun, thing.id);
    throw noun === "dataset" ? DomainError.forbidden(detail) : DomainError.refused(detail);
  }
  if (orgId !== null && orgId !== caller.org_id) throw notInOrganization(orgId);
}
