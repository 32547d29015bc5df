import { expect, test } from "vitest";
import { clientName } from "./client-name.ts";

test.each([
  ["evaluate", "Evaluations", null, "evaluate"],
  ["createRunFromDataset", "Runs", "runs", "createFromDataset"],
  ["createCustomRun", "Runs", "runs", "createCustom"],
  ["getRun", "Runs", "runs", "get"],
  ["downloadRun", "Runs", "runs", "download"],
  ["listDatasetTypes", "Dataset types", "datasetTypes", "list"],
  ["getDatasetType", "Dataset types", "datasetTypes", "get"],
  ["listDatasetNames", "Datasets", "datasets", "listNames"],
  ["listDatasets", "Datasets", "datasets", "list"],
  ["createDataCollection", "Data collections", "dataCollections", "create"],
  ["getMyOrganization", "Organizations", "organizations", "getMy"],
  ["listCategories", "Categories", "categories", "list"],
])("%s of %s is called as %s . %s", (operationId, tag, group, method) => {
  expect(clientName(operationId, tag)).toEqual({ group, method });
});
