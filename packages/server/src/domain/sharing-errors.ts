import { DomainError } from "@aegis/rules";
import type { SharedCollection, SharedDataset } from "./sharing-moves.ts";

/** What can be shared, as it is called in sentences. */
export type Noun = "dataset" | "run" | "data collection";

export function notInOrganization(orgId: number): DomainError {
  return DomainError.refused(`You are not in organization ${orgId}.`);
}

export function onlyOwnerShares(noun: Noun, id: number): string {
  return `Only the owner may change org_id of ${noun} ${id}.`;
}

export function ownedByOrganization(noun: Noun, id: number, orgId: number | null): DomainError {
  return DomainError.refused(`Organization ${orgId} owns ${noun} ${id}, so its org_id cannot change.`);
}

export function stillInShared(noun: Noun, id: number, collection: SharedCollection): DomainError {
  const it = `${noun.slice(0, 1).toUpperCase()}${noun.slice(1)} ${id}`;
  return DomainError.refused(
    `${it} is in data collection ${collection.id}, which is shared. Send data_collection_id null as well.`,
  );
}

/** The `org_id` of the request contradicts the collection that it moves the thing to. */
export function organizationDiffers({ id, org_id }: SharedCollection): DomainError {
  return org_id === null
    ? DomainError.refused(`Data collection ${id} is private. Send org_id null or leave it out.`)
    : DomainError.refused(
        `Data collection ${id} is shared with organization ${org_id}. Send org_id ${org_id} or leave it out.`,
      );
}

export function privateCollectionOfAnother(noun: Noun, id: number, collectionId: number): DomainError {
  return DomainError.refused(
    `Data collection ${collectionId} is private and can hold only what its owner owns, unlike ${noun} ${id}.`,
  );
}

export function proprietary(id: number): DomainError {
  return DomainError.refused(`Dataset ${id} is proprietary, so it can be neither shared nor moved.`);
}

export function datasetNotYours(id: number): DomainError {
  return DomainError.refused(`Dataset ${id} is not yours. Only its owner can put it into a data collection.`);
}

export function alreadyInCollection({ id, data_collection_id }: SharedDataset): DomainError {
  return DomainError.refused(`Dataset ${id} is already in data collection ${data_collection_id}.`);
}

export function sharedElsewhere({ id, org_id }: SharedDataset): DomainError {
  return DomainError.refused(`Dataset ${id} is shared with organization ${org_id}, which you are not in.`);
}

/** The request adds a shared dataset to a collection that it makes or keeps private. */
export function sharedAmongPrivate({ id, org_id }: SharedDataset): DomainError {
  return DomainError.refused(
    `Dataset ${id} is shared with organization ${org_id}. Send org_id ${org_id}, or leave out org_id or the dataset.`,
  );
}

/** @param dataset its id; null if the caller cannot see it */
export function runOfDataset(id: number, dataset: number | null): DomainError {
  const source = dataset === null ? "its dataset" : `dataset ${dataset}`;
  return DomainError.refused(
    `Run ${id} takes its collection and organization from ${source}. Change them there.`,
  );
}

/** 400 if a body names a collection that does not exist or is not visible. */
export function dataCollectionAbsent(id: number): DomainError {
  return DomainError.dataCollectionUnknown(id);
}

export function datasetAbsent(id: number): DomainError {
  return DomainError.datasetUnknown(id);
}

/** The organization that the collection is to be shared with already has one of that name. */
export function nameTakenThere(id: number, name: string, orgId: number): DomainError {
  return DomainError.refused(
    `A data collection named "${name}" already exists in organization ${orgId}. Rename data collection ${id} first.`,
  );
}
