import type { Aegis } from "@aegis/client";
import type { Dataset, MetricInfo, Run } from "@aegis/contract";
import { type ChosenMetrics, choiceOf, selectionOf } from "../metrics/metric-choice.ts";
import { FormError } from "../sending/sending-problem.ts";

/** What a run has that its dataset does not keep, as it is entered; the empty text for what is usual. */
export type RunSettings = { readonly alias: string; readonly threshold: string; readonly model: string };

export const noRunSettings: RunSettings = { alias: "", threshold: "", model: "" };

/** What is entered, and the key by which a server knows it again if it is sent again. */
type RunStart = {
  readonly choice: ChosenMetrics;
  readonly settings: RunSettings;
  readonly idempotencyKey: string;
};

/**
 * Starts a run of a dataset. The API scores a dataset with the metrics that it has, so those that differ are
 * stored with it first.
 *
 * @throws FormError if no metric is chosen
 * @throws ApiError or ConnectionError
 */
export async function startRun(
  aegis: Aegis,
  { id, selected_metrics }: Pick<Dataset, "id" | "selected_metrics">,
  metrics: readonly MetricInfo[],
  { choice, settings, idempotencyKey }: RunStart,
): Promise<Run> {
  if (Object.keys(choice).length === 0) throw new FormError("metrics", "Choose at least one metric.");
  const selection = selectionOf(choice, metrics);
  const stored = selectionOf(choiceOf(selected_metrics, metrics), metrics);
  if (JSON.stringify(selection) !== JSON.stringify(stored))
    await aegis.datasets.update(id, { selected_metrics: selection });
  const { alias, threshold, model } = settings;
  const run = {
    dataset_id: id,
    ...(alias === "" ? {} : { alias }),
    ...(threshold === "" ? {} : { threshold: Number(threshold) }),
    ...(model === "" ? {} : { model_slug: model }),
  };
  return aegis.runs.createFromDataset(run, { idempotencyKey });
}
