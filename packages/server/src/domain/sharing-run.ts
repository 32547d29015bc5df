import type { Viewer } from "./entities.ts";
import type { SharedRun } from "./placement.ts";
import type { SharingLocation } from "./sharing.ts";
import { runOfDataset } from "./sharing-errors.ts";
import { decidePlace, type MoveEndpoints, type WantedLocation } from "./sharing-location.ts";

/**
 * Where a run comes to be. One over a dataset takes neither: both come from its dataset.
 *
 * @param visibleDataset - its dataset as the caller sees it; null where the caller cannot
 * @throws DomainError 400
 */
export function decideRunPlace(
  caller: Viewer,
  run: SharedRun,
  visibleDataset: number | null,
  wanted: WantedLocation,
  ends: MoveEndpoints,
): SharingLocation {
  const sent = wanted.org_id !== undefined || wanted.data_collection_id !== undefined;
  if (sent && run.dataset_id !== null) throw runOfDataset(run.id, visibleDataset);
  return decidePlace(caller, "run", run, wanted, ends);
}
