import type { Operation } from "../operation.ts";
import { mapBatches } from "../shared/map-batches.ts";
import { presentDatasetSummary } from "../shared/present/dataset.ts";

/** Lists all datasets that the caller can see, except proprietary ones, newest first and without pages. */
export const listDatasetNames: Operation<"listDatasetNames"> = async ({ store, caller }, { query }) => ({
  status: 200,
  body: mapBatches(store.selectDatasetNames(caller, query.shared ?? null), presentDatasetSummary),
});
