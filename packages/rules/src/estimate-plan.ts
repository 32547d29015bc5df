import type { RunEstimateRequest } from "@aegis/contract";
import { readDatasetChanges } from "./dataset-changes.ts";
import { planDatasetRun, type RunnableDataset, type RunPlan, readRunSettings } from "./run-plan.ts";

/**
 * Plans the run that is to be estimated: over the metrics of the request, or else those of the dataset.
 *
 * @param inactive - shortnames of metrics that are switched off
 * @throws DomainError what `readDatasetChanges` throws for the metrics, and `planDatasetRun` for the run
 */
export function planRunEstimate(
  dataset: RunnableDataset,
  { selected_metrics = null, ...request }: RunEstimateRequest,
  inactive: ReadonlySet<string>,
): RunPlan {
  // As in a run, first what is refused whatever the metrics and the dataset.
  readRunSettings(request);
  const changes = readDatasetChanges(dataset, { selected_metrics }, inactive);
  return planDatasetRun({ ...dataset, ...changes }, request, inactive);
}
