import type { MetricInfo, RunEstimateRequest } from "@aegis/contract";
import { type ChosenMetrics, selectionOf } from "../metrics/metric-choice.ts";
import type { RunSettings } from "./start-run.ts";

/** What is asked for the cost of what is entered; undefined as long as no metric, or no JSON, is. */
export function estimateRequest(
  dataset_id: number,
  choice: ChosenMetrics,
  metrics: readonly MetricInfo[],
  { model }: Pick<RunSettings, "model">,
): RunEstimateRequest | undefined {
  if (Object.keys(choice).length === 0) return undefined;
  try {
    const selected_metrics = selectionOf(choice, metrics);
    return { dataset_id, selected_metrics, ...(model === "" ? {} : { model_slug: model }) };
  } catch (error) {
    // Half of an argument is entered.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
