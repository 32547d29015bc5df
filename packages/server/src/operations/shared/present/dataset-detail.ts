import type { DatasetDetail } from "@aegis/contract";
import type { StoredDataset, Viewer } from "../../../domain/entities.ts";
import { datasetType } from "../../../domain/vocabulary.ts";
import type { Reads } from "../../../store/store.ts";
import type { Streamed } from "../../operation.ts";
import { hideCollections } from "../hide-collections.ts";
import { mapBatches } from "../map-batches.ts";
import { presentDataset } from "./dataset.ts";
import { presentDatasetEvaluation } from "./evaluation.ts";
import { presentDatasetRun } from "./nested-run.ts";
import { presentRecord } from "./record.ts";

/**
 * Presents a dataset with its rows, the viewer's own runs over it, and the evaluations of the newest run over
 * it that the viewer can see and that was started through the API. Without such a run there are no
 * evaluations, even if there are other runs.
 */
export async function presentDatasetDetail(
  reads: Reads,
  viewer: Viewer,
  dataset: StoredDataset,
): Promise<Streamed<DatasetDetail>> {
  const { id } = dataset;
  const { user_id } = viewer;
  const latest = await reads.latestRunOfDataset(id, viewer);
  const { dataset_type_id } = dataset;
  return {
    ...presentDataset(dataset),
    dataset_type: datasetType(dataset_type_id),
    records: mapBatches(reads.recordsOfDataset(id), presentRecord),
    runs: mapBatches(hideCollections(reads, viewer, reads.runsOfDataset(id, user_id)), (run) =>
      presentDatasetRun(run, dataset),
    ),
    evaluations:
      latest === undefined ? [] : mapBatches(reads.evaluationsOfRun(latest.id), presentDatasetEvaluation),
  };
}
