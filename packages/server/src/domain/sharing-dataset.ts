import { datasetTypes } from "@aegis/contract";
import type { Viewer } from "./entities.ts";
import type { SharedDataset, SharingState } from "./placement.ts";
import { placeDatasets, shareCollection } from "./sharing.ts";
import { proprietary } from "./sharing-errors.ts";
import { decidePlace, type MoveEndpoints, type WantedLocation } from "./sharing-location.ts";

/**
 * Where a dataset, and all that goes with it, comes to be. To share one that sits in a private collection of the caller shares
 * the collection, and with it all that the caller owns there.
 *
 * @param scene - the dataset with its runs, and what else is in its collection, with the runs over that
 * @throws DomainError 403 or 400
 */
export function moveDataset(
  caller: Viewer,
  dataset: SharedDataset,
  wanted: WantedLocation,
  ends: MoveEndpoints,
  scene: SharingState,
): SharingState {
  const place = decidePlace(caller, "dataset", dataset, wanted, ends);
  const moves = place.data_collection_id !== dataset.data_collection_id;
  const shares = place.org_id !== dataset.org_id && place.org_id !== null;
  if (isProprietary(dataset) && (moves || shares)) throw proprietary(dataset.id);
  if (!moves && place.org_id === dataset.org_id) return scene;
  const { from } = ends;
  // A private one that the caller sees is the caller's own.
  if (!moves && shares && from !== null && from.org_id === null) {
    refuseProprietary(scene, from.id);
    return shareCollection(scene, from.id, place.org_id);
  }
  return placeDatasets(scene, new Set([dataset.id]), () => place);
}

/** @throws DomainError 400 where a dataset of a collection cannot be shared with it */
export function refuseProprietary(scene: SharingState, collectionId: number): void {
  const dataset = scene.datasets.find(
    (each) => each.data_collection_id === collectionId && isProprietary(each),
  );
  if (dataset !== undefined) throw proprietary(dataset.id);
}

export function isProprietary({ dataset_type_id }: Pick<SharedDataset, "dataset_type_id">): boolean {
  return dataset_type_id === datasetTypes[2].id;
}
