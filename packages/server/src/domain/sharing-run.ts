import type { Viewer } from "./entities.ts";
import type { SharingLocation } from "./sharing.ts";
import { runOfDataset } from "./sharing-errors.ts";
import { decideLocation, type MoveEndpoints, type WantedLocation } from "./sharing-location.ts";
import type { SharedRun } from "./sharing-moves.ts";

/**
 * Decides where a run moves. A run over a dataset cannot be moved: it takes its collection and organization
 * from the dataset.
 *
 * @param visibleDataset - the id of its dataset; null if the caller cannot see it
 * @throws DomainError 400
 */
export function decideRunLocation(
  caller: Viewer,
  run: SharedRun,
  visibleDataset: number | null,
  wanted: WantedLocation,
  endpoints: MoveEndpoints,
): SharingLocation {
  const sent = wanted.org_id !== undefined || wanted.data_collection_id !== undefined;
  if (sent && run.dataset_id !== null) throw runOfDataset(run.id, visibleDataset);
  return decideLocation(caller, "run", run, wanted, endpoints);
}
