import { runTypes } from "@aegis/contract";
import { DomainError } from "@aegis/rules";
import { planDatasetRun, refuseLargeRun } from "@aegis/rules/runs";
import { canSee } from "../../domain/access.ts";
import { organizationOfDatasetRun } from "../../domain/new-run-organization.ts";
import type { Operation } from "../operation.ts";
import { answerWithRun } from "../shared/answer-with-run.ts";
import { createRun } from "../shared/create-run.ts";

/** Starts a run over a dataset. It reads no record, so it takes no longer for a million of them. */
export const createRunFromDataset: Operation<"createRunFromDataset"> = async (context, { body: request }) => {
  const { caller, inactiveMetrics, runLimits } = context;
  const id = await createRun(context, async (transaction) => {
    const dataset = await transaction.findDataset(request.dataset_id);
    if (dataset === undefined || !canSee(caller, dataset))
      throw DomainError.datasetUnknown(request.dataset_id);
    const plan = planDatasetRun(dataset, request, inactiveMetrics);
    const { data_collection_id, record_count, record_size } = dataset;
    refuseLargeRun([{ rows: record_count, metrics: plan.tasks.length }], runLimits);
    const collection =
      data_collection_id === null ? undefined : await transaction.findDataCollection(data_collection_id);
    return {
      plan,
      run_type_id: runTypes[2].id,
      dataset_id: dataset.id,
      data_collection_id,
      org_id: organizationOfDatasetRun(dataset, collection, caller),
      rows: [],
      row_count: record_count,
      sizeOf: () => record_size,
      started_at: context.now(),
      alias: request.alias ?? { from: dataset.name },
    };
  });
  return answerWithRun(context, id, request.is_blocking ?? false);
};
