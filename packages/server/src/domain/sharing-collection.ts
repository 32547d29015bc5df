import { owns } from "./access.ts";
import type { Viewer } from "./entities.ts";
import { moveDatasets, shareCollection, takeOutDatasets } from "./sharing.ts";
import { isProprietary, refuseProprietary } from "./sharing-dataset.ts";
import {
  alreadyInCollection,
  datasetNotYours,
  notInOrganization,
  privateCollectionOfAnother,
  proprietary,
  sharedAmongPrivate,
  sharedElsewhere,
} from "./sharing-errors.ts";
import { checkOrganization } from "./sharing-location.ts";
import type { SharedCollection, SharedDataset, SharingState } from "./sharing-moves.ts";

/** What a request asks for. What is absent stays, as do the datasets if `dataset_ids` is null. */
export type WantedCollection = {
  readonly org_id?: number | null | undefined;
  /** All datasets that the collection is to hold. */
  readonly dataset_ids?: readonly number[] | null | undefined;
};

/**
 * Decides how a collection that the caller sees is shared, and what it holds. A new collection is treated as
 * a private one that datasets are added to. Adding a shared dataset to a private collection shares the
 * collection and all that its owner owns in it, unless the request says otherwise; adding a dataset to a
 * shared collection shares the dataset.
 *
 * @param state - the collection with what is in it, the datasets of `dataset_ids`, which the caller sees, and
 * their runs
 * @returns the state after the change
 * @throws DomainError 400
 */
export function changeCollection(
  caller: Viewer,
  collection: SharedCollection,
  wanted: WantedCollection,
  state: SharingState,
): SharingState {
  if (wanted.org_id !== undefined) checkOrganization(caller, "data collection", collection, wanted.org_id);
  const chosen =
    wanted.dataset_ids === undefined || wanted.dataset_ids === null ? null : new Set(wanted.dataset_ids);
  const inside = state.datasets.filter((dataset) => dataset.data_collection_id === collection.id);
  const added = state.datasets.filter(
    (dataset) => chosen?.has(dataset.id) === true && dataset.data_collection_id !== collection.id,
  );
  for (const dataset of added) checkAdded(caller, dataset);
  const orgId = organizationOf(caller, collection, wanted.org_id, added);
  const kept = chosen === null ? [] : inside.filter(({ id }) => chosen.has(id));
  if (orgId === null && collection.org_id !== null) checkKept(collection, kept);

  const left = new Set(chosen === null ? [] : inside.filter(({ id }) => !chosen.has(id)).map(({ id }) => id));
  const without = takeOutDatasets(state, collection, left);
  const shared = share(without, collection, orgId, chosen !== null);
  return moveDatasets(shared, new Set(added.map(({ id }) => id)), ({ org_id }) => ({
    org_id: orgId ?? org_id,
    data_collection_id: collection.id,
  }));
}

function checkAdded(caller: Viewer, dataset: SharedDataset): void {
  if (!owns(caller, dataset)) throw datasetNotYours(dataset.id);
  if (isProprietary(dataset)) throw proprietary(dataset.id);
  // Checked before its collection is named: that of an organization which the caller has left is no longer
  // visible.
  if (dataset.org_id !== null && dataset.org_id !== caller.org_id) throw sharedElsewhere(dataset);
  if (dataset.data_collection_id !== null) throw alreadyInCollection(dataset);
}

/** The organization that the collection is to be shared with. */
function organizationOf(
  caller: Viewer,
  collection: SharedCollection,
  wanted: number | null | undefined,
  added: readonly SharedDataset[],
): number | null {
  const shared = added.find(({ org_id }) => org_id !== null);
  if (wanted === null && shared !== undefined) throw sharedAmongPrivate(shared);
  const orgId = wanted !== undefined ? wanted : (collection.org_id ?? shared?.org_id ?? null);
  if (added.length > 0 && orgId !== null && orgId !== caller.org_id) throw notInOrganization(orgId);
  return orgId;
}

/** What others own leaves a collection that becomes private, so a request cannot ask to keep it. */
function checkKept(collection: SharedCollection, kept: readonly SharedDataset[]): void {
  const foreign = kept.find(({ user_id }) => user_id !== collection.user_id);
  if (foreign !== undefined) throw privateCollectionOfAnother("dataset", foreign.id, collection.id);
}

/**
 * Aligns what is in a shared collection with it whenever a request gives its datasets, even if none is new.
 */
function share(
  state: SharingState,
  collection: SharedCollection,
  orgId: number | null,
  setGiven: boolean,
): SharingState {
  const changes = orgId !== collection.org_id;
  if (changes && orgId !== null) refuseProprietary(state, collection.id);
  return changes || (setGiven && orgId !== null) ? shareCollection(state, collection.id, orgId) : state;
}
