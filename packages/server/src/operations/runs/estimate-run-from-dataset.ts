import { planRunEstimate } from "@aegis/rules/runs";
import { estimateRun } from "../../domain/balance.ts";
import type { Operation } from "../operation.ts";
import { planRunOfDataset } from "../shared/plan-run-of-dataset.ts";
import { presentRunEstimate } from "../shared/present/run-estimate.ts";
import { refuseAlias } from "../shared/refuse-alias.ts";

/** Says what a run over a dataset would cost. Like the run, it reads no record. */
export const estimateRunFromDataset: Operation<"estimateRunFromDataset"> = async (
  context,
  { body: request },
) => {
  const { store, caller, billing } = context;
  const { dataset, plan } = await planRunOfDataset(context, store, request.dataset_id, (found) =>
    planRunEstimate(found, request, context.inactiveMetrics),
  );
  if (typeof request.alias === "string") await refuseAlias(store, caller.user_id, request.alias);
  const prices = context.prices(context.now());
  const estimateOf = (tasks: typeof plan.tasks) => estimateRun(prices, tasks, () => dataset.record_size);
  const is_covered = !billing || estimateOf(plan.tasks).most <= (await store.balance(caller.user_id));
  return { status: 200, body: presentRunEstimate(plan.tasks, dataset.record_count, estimateOf, is_covered) };
};
