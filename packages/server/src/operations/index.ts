import type { OperationId } from "@aegis/contract";
import { getMyBalance } from "./balances/get-my-balance.ts";
import { createDataCollection } from "./data-collections/create-data-collection.ts";
import { deleteDataCollection } from "./data-collections/delete-data-collection.ts";
import { getDataCollection } from "./data-collections/get-data-collection.ts";
import { listDataCollections } from "./data-collections/list-data-collections.ts";
import { updateDataCollection } from "./data-collections/update-data-collection.ts";
import { getDatasetType } from "./dataset-types/get-dataset-type.ts";
import { listDatasetTypes } from "./dataset-types/list-dataset-types.ts";
import { createDataset } from "./datasets/create-dataset.ts";
import { deleteDataset } from "./datasets/delete-dataset.ts";
import { downloadDataset } from "./datasets/download-dataset.ts";
import { getDataset } from "./datasets/get-dataset.ts";
import { listDatasetNames } from "./datasets/list-dataset-names.ts";
import { listDatasets } from "./datasets/list-datasets.ts";
import { updateDataset } from "./datasets/update-dataset.ts";
import { evaluate } from "./evaluations/evaluate.ts";
import { listMetrics } from "./metrics/list-metrics.ts";
import { listModels } from "./models/list-models.ts";
import type { Operation } from "./operation.ts";
import { getMyOrganization } from "./organizations/get-my-organization.ts";
import { cancelRun } from "./runs/cancel-run.ts";
import { createCustomRun } from "./runs/create-custom-run.ts";
import { createRunFromDataset } from "./runs/create-run-from-dataset.ts";
import { deleteRun } from "./runs/delete-run.ts";
import { downloadRun } from "./runs/download-run.ts";
import { estimateRunFromDataset } from "./runs/estimate-run-from-dataset.ts";
import { getRun } from "./runs/get-run.ts";
import { listRunEvaluations } from "./runs/list-run-evaluations.ts";
import { listRuns } from "./runs/list-runs.ts";
import { retryRun } from "./runs/retry-run.ts";
import { updateRun } from "./runs/update-run.ts";

/** Every operation of the document, in its order: one that is missing does not compile. */
export const operations = {
  evaluate,
  listRuns,
  createRunFromDataset,
  estimateRunFromDataset,
  createCustomRun,
  getRun,
  updateRun,
  deleteRun,
  listRunEvaluations,
  cancelRun,
  retryRun,
  downloadRun,
  listDatasetTypes,
  getDatasetType,
  listDatasets,
  createDataset,
  listDatasetNames,
  getDataset,
  updateDataset,
  deleteDataset,
  downloadDataset,
  listDataCollections,
  createDataCollection,
  getDataCollection,
  updateDataCollection,
  deleteDataCollection,
  listMetrics,
  listModels,
  getMyBalance,
  getMyOrganization,
} satisfies { [Id in OperationId]: Operation<Id> };
