import type { Dataset, MetricInfo, MetricSelection } from "@aegis/contract";
import { choiceOf, selectionOf } from "../metrics/metric-choice.ts";

/**
 * Stores metrics with a dataset, unless it has them.
 *
 * @throws whatever `store` throws
 */
type KeepMetrics = (
  selection: MetricSelection,
  store: (selection: MetricSelection) => Promise<unknown>,
) => Promise<void>;

/**
 * Remembers which metrics a dataset has, for as long as a form is open: those that were stored for a run that
 * was then refused stay with the dataset until others are stored.
 */
export function metricsKeeper(
  { selected_metrics }: Pick<Dataset, "selected_metrics">,
  metrics: readonly MetricInfo[],
): KeepMetrics {
  let kept: string | undefined = JSON.stringify(selectionOf(choiceOf(selected_metrics, metrics), metrics));
  return async (selection, store) => {
    const wanted = JSON.stringify(selection);
    if (wanted === kept) return;
    // If the answer is lost, nobody knows which of them it has.
    kept = undefined;
    await store(selection);
    kept = wanted;
  };
}
