import { runTypes } from "@aegis/contract";
import { planDatasetRun } from "@aegis/rules/runs";
import { organizationOfDatasetRun } from "../../domain/new-run-organization.ts";
import type { Operation } from "../operation.ts";
import { answerWithRun } from "../shared/answer-with-run.ts";
import { createRun } from "../shared/create-run.ts";
import { planRunOfDataset } from "../shared/plan-run-of-dataset.ts";

/** Starts a run over a dataset. It reads no record, so it takes no longer for a million of them. */
export const createRunFromDataset: Operation<"createRunFromDataset"> = async (context, { body: request }) => {
  const id = await createRun(context, async (transaction) => {
    const { dataset, plan } = await planRunOfDataset(context, transaction, request.dataset_id, (found) =>
      planDatasetRun(found, request, context.inactiveMetrics),
    );
    const { data_collection_id, record_count, record_size } = dataset;
    const collection =
      data_collection_id === null ? undefined : await transaction.findDataCollection(data_collection_id);
    return {
      plan,
      run_type_id: runTypes[2].id,
      dataset_id: dataset.id,
      data_collection_id,
      org_id: organizationOfDatasetRun(dataset, collection, context.caller),
      rows: [],
      row_count: record_count,
      sizeOf: () => record_size,
      started_at: context.now(),
      alias: request.alias ?? { from: dataset.name },
    };
  });
  return answerWithRun(context, id, request.is_blocking ?? false);
};
