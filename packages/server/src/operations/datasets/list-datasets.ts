import { datasetTypes } from "@aegis/contract";
import { DomainError, defaultPage, pageMeta } from "@aegis/rules";
import { findDatasetType } from "@aegis/rules/datasets";
import type { Operation } from "../operation.ts";
import { hideCollections } from "../shared/hide-collections.ts";
import { mapBatches } from "../shared/map-batches.ts";
import { presentDataset } from "../shared/present/dataset.ts";

/**
 * Lists a page of the datasets of one type that the caller can see, newest first.
 *
 * @throws DomainError 404 for a type that does not exist
 */
export const listDatasets: Operation<"listDatasets"> = async ({ store, caller }, { query }) => {
  const {
    page,
    page_size,
    dataset_type_id = datasetTypes[1].id,
    shared = null,
  } = { ...defaultPage, ...query };
  if (findDatasetType(dataset_type_id) === undefined)
    throw DomainError.notFound("Dataset type", dataset_type_id);
  const filter = { page, page_size, dataset_type_id, shared, search: query.search ?? null };
  const { total_items, items } = await store.selectDatasets(caller, filter);
  return {
    status: 200,
    body: {
      items: mapBatches(hideCollections(store, caller, items), presentDataset),
      meta: pageMeta({ page, page_size }, total_items),
    },
  };
};
