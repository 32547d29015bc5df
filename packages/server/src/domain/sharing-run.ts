import type { Viewer } from "./entities.ts";
import type { SharedRun } from "./placement.ts";
import type { Place } from "./sharing.ts";
import { runOfDataset } from "./sharing-faults.ts";
import { decidePlace, type Ends, type WantedPlace } from "./sharing-place.ts";

/**
 * Where a run comes to be. One over a dataset takes neither: both come from its dataset.
 *
 * @param visibleDataset - its dataset as the caller sees it; null where the caller cannot
 * @throws Fault 400
 */
export function decideRunPlace(
  caller: Viewer,
  run: SharedRun,
  visibleDataset: number | null,
  wanted: WantedPlace,
  ends: Ends,
): Place {
  const sent = wanted.org_id !== undefined || wanted.data_collection_id !== undefined;
  if (sent && run.dataset_id !== null) throw runOfDataset(run.id, visibleDataset);
  return decidePlace(caller, "run", run, wanted, ends);
}
