import { runTypes } from "@aegis/contract";
import { nameOfCustomRun } from "@aegis/rules/names";
import { planCustomRun } from "@aegis/rules/runs";
import { organizationOfCustomRun } from "../../domain/new-run-organization.ts";
import type { Transaction } from "../../store/store.ts";
import type { Operation } from "../operation.ts";
import { answerWithRun } from "../shared/answer-with-run.ts";
import { createRun, type RunDraft } from "../shared/create-run.ts";
import { sizesOfRanges } from "../shared/sizes-of-ranges.ts";
import { visibleDataCollection } from "../shared/visible.ts";

/** Starts a run over the rows of the request. */
export const createCustomRun: Operation<"createCustomRun"> = async (context, { body: request }) => {
  const { caller, inactiveMetrics, runLimits } = context;
  const plan = planCustomRun(request, inactiveMetrics, runLimits);
  const sizeOf = await sizesOfRanges(plan.rows, plan.tasks);
  const data_collection_id = request.data_collection_id ?? null;
  const prepare = async (transaction: Transaction): Promise<RunDraft> => {
    const collection =
      data_collection_id === null
        ? undefined
        : await visibleDataCollection(transaction, caller, data_collection_id);
    return {
      plan,
      run_type_id: runTypes[1].id,
      dataset_id: null,
      data_collection_id,
      org_id: organizationOfCustomRun(collection, caller),
      rows: plan.rows,
      row_count: plan.rows.length,
      sizeOf,
      started_at: context.now(),
      alias: request.alias ?? { from: nameOfCustomRun },
    };
  };
  const id = await createRun(context, prepare, { isByItself: data_collection_id === null });
  return answerWithRun(context, id, request.is_blocking ?? false);
};
