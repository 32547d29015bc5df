import type { StoredRun, Viewer } from "../../domain/entities.ts";
import type { Batches, Reads } from "../../store/store.ts";
import { seenDataset } from "./visible.ts";

/**
 * Runs as the viewer sees them. A viewer may see a run but not its dataset, if that became private; the run
 * then appears to have none.
 */
export async function* hideDatasets(
  reads: Reads,
  viewer: Viewer,
  runs: Batches<StoredRun>,
): Batches<StoredRun> {
  for await (const batch of runs) {
    const ids = new Set(batch.map(({ dataset_id }) => dataset_id));
    const hidden = new Set<number | null>();
    for (const id of ids) if ((await seenDataset(reads, viewer, id)) === null) hidden.add(id);
    yield batch.map((run) =>
      hidden.has(run.dataset_id) ? { ...run, dataset_id: null, dataset: null } : run,
    );
  }
}
