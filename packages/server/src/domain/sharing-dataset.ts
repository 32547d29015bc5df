import { datasetTypes } from "@aegis/contract";
import type { Viewer } from "./entities.ts";
import { moveDatasets, shareCollection } from "./sharing.ts";
import { proprietary } from "./sharing-errors.ts";
import { decideLocation, type MoveEndpoints, type WantedLocation } from "./sharing-location.ts";
import type { SharedDataset, SharingState } from "./sharing-moves.ts";

/**
 * Decides where a dataset, and all that follows it, moves. Sharing a dataset in a private collection of the
 * caller shares the collection, and with it all that the caller owns there.
 *
 * @param state - the dataset with its runs, and what else is in its collection, with the runs over that
 * @returns the state after the move
 * @throws DomainError 403 or 400
 */
export function moveDataset(
  caller: Viewer,
  dataset: SharedDataset,
  wanted: WantedLocation,
  endpoints: MoveEndpoints,
  state: SharingState,
): SharingState {
  const place = decideLocation(caller, "dataset", dataset, wanted, endpoints);
  const moves = place.data_collection_id !== dataset.data_collection_id;
  const shares = place.org_id !== dataset.org_id && place.org_id !== null;
  if (isProprietary(dataset) && (moves || shares)) throw proprietary(dataset.id);
  if (!moves && place.org_id === dataset.org_id) return state;
  const { from } = endpoints;
  // The caller owns every private collection that they can see.
  if (!moves && shares && from !== null && from.org_id === null) {
    refuseProprietary(state, from.id);
    return shareCollection(state, from.id, place.org_id);
  }
  return moveDatasets(state, new Set([dataset.id]), () => place);
}

/** @throws DomainError 400 if a dataset in the collection is proprietary, so that it cannot be shared */
export function refuseProprietary(state: SharingState, collectionId: number): void {
  const dataset = state.datasets.find(
    (each) => each.data_collection_id === collectionId && isProprietary(each),
  );
  if (dataset !== undefined) throw proprietary(dataset.id);
}

export function isProprietary({ dataset_type_id }: Pick<SharedDataset, "dataset_type_id">): boolean {
  return dataset_type_id === datasetTypes[2].id;
}
