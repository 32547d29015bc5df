import { DomainError } from "@aegis/rules";
import { type RunPlan, refuseLargeRun } from "@aegis/rules/runs";
import { canSee } from "../../domain/access.ts";
import type { StoredDataset } from "../../domain/entities.ts";
import type { Reads } from "../../store/store.ts";
import type { Context } from "../operation.ts";

/**
 * Plans a run over a dataset, to create it or to estimate what it costs. No record is read.
 *
 * @param plan what the run is to do with the dataset
 * @throws DomainError 400 if the caller cannot see the dataset, or the run has too many evaluations; whatever
 * `plan` throws
 */
export async function planRunOfDataset(
  { caller, runLimits }: Context,
  reads: Reads,
  dataset_id: number,
  plan: (dataset: StoredDataset) => RunPlan,
): Promise<{ readonly dataset: StoredDataset; readonly plan: RunPlan }> {
  const dataset = await reads.findDataset(dataset_id);
  if (dataset === undefined || !canSee(caller, dataset)) throw DomainError.datasetUnknown(dataset_id);
  const planned = plan(dataset);
  refuseLargeRun([{ rows: dataset.record_count, metrics: planned.tasks.length }], runLimits);
  return { dataset, plan: planned };
}
