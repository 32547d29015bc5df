import type { ApiClient } from "../api-client.ts";
import { balances } from "./balances.ts";
import { dataCollections } from "./data-collections.ts";
import { datasetTypes } from "./dataset-types.ts";
import { datasets } from "./datasets.ts";
import { evaluations } from "./evaluations.ts";
import { metrics } from "./metrics.ts";
import { models } from "./models.ts";
import { organizations } from "./organizations.ts";
import { runs } from "./runs.ts";

/** A method for each operation, in the API's groups; those without a group are on the client itself. */
export function operations(api: ApiClient) {
  return {
    ...evaluations(api),
    runs: runs(api),
    datasetTypes: datasetTypes(api),
    datasets: datasets(api),
    dataCollections: dataCollections(api),
    metrics: metrics(api),
    models: models(api),
    balances: balances(api),
    organizations: organizations(api),
  };
}
