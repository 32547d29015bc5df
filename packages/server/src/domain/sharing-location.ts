import { DomainError } from "@aegis/rules";
import { owns } from "./access.ts";
import type { Owned, Viewer } from "./entities.ts";
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
import type { SharedCollection } from "./sharing-moves.ts";

/**
 * What a request asks for. What is absent stays; a null `org_id` makes private, a null `data_collection_id`
 * takes out.
 */
export type WantedLocation = {
  readonly org_id?: number | null | undefined;
  readonly data_collection_id?: number | null | undefined;
};

/** The collections at both endpoints of a move. */
export type MoveEndpoints = {
  /** The collection that the thing is in; null if there is none, or none that the caller can see. */
  readonly from: SharedCollection | null;
  /** The collection that `data_collection_id` names, visible to the caller; null if it names none. */
  readonly to: SharedCollection | null;
};

/**
 * Decides where a dataset or a run that the caller sees moves. Moving into a shared collection shares it with
 * the collection's organization; moving into a private one, or out of any, keeps `org_id`, unless the request
 * sends it too. A request for what is already so changes nothing; everyone who may change the thing may send
 * it.
 *
 * @throws DomainError 403 or 400 if the caller may not do this, or the two values contradict each other
 */
export function decideLocation(
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
  // A caller who does not own it can see it only because it is already shared with this organization.
  return { org_id: to.org_id, data_collection_id: to.id };
}

/**
 * Checks that the caller may share a thing with this organization, or with nobody: only its owner may, and
 * only with the owner's organization. What an organization owns stays with it.
 *
 * @throws DomainError if the caller may not change `org_id`: 403 for a colleague's dataset, otherwise 400
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
