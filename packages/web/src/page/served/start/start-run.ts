import type { Aegis } from "@aegis/client";
import type { Run } from "@aegis/contract";

/** What a run has that its dataset does not keep, as it is entered; the empty text for what is usual. */
export type RunSettings = { readonly alias: string; readonly threshold: string; readonly model: string };

export const noRunSettings: RunSettings = { alias: "", threshold: "", model: "" };

/** Starts a run of a dataset, with the metrics that it has. @throws ApiError or ConnectionError */
export async function startRun(
  aegis: Aegis,
  dataset_id: number,
  { alias, threshold, model }: RunSettings,
  idempotencyKey: string,
): Promise<Run> {
  const run = {
    dataset_id,
    ...(alias === "" ? {} : { alias }),
    ...(threshold === "" ? {} : { threshold: Number(threshold) }),
    ...(model === "" ? {} : { model_slug: model }),
  };
  return aegis.runs.createFromDataset(run, { idempotencyKey });
}
