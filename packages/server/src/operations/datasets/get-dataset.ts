import type { Operation } from "../operation.ts";
import { presentDatasetDetail } from "../shared/present/dataset-detail.ts";
import { visibleDataset } from "../shared/visible.ts";

/** Gets a dataset with its rows and runs. @throws DomainError 404 if the caller cannot see it */
export const getDataset: Operation<"getDataset"> = async ({ store, caller }, { path }) => {
  const dataset = await visibleDataset(store, caller, path.dataset_id);
  return { status: 200, body: await presentDatasetDetail(store, caller, dataset) };
};
