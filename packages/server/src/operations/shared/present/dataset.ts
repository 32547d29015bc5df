import type { Dataset, DatasetSummary } from "@aegis/contract";
import { presentSelection } from "@aegis/rules/datasets";
import type { StoredDataset } from "../../../domain/entities.ts";

/** Presents a dataset without its rows. */
export function presentDataset(dataset: StoredDataset): Dataset {
  return {
    id: dataset.id,
    user: dataset.user,
    dataset_type_id: dataset.dataset_type_id,
    name: dataset.name,
    selected_metrics: presentSelection(dataset.selected_metrics),
    structure: [...dataset.structure],
    column_mappings: dataset.column_mappings,
    data_collection_id: dataset.data_collection_id,
    org_id: dataset.org_id,
    author_email: dataset.author_email,
    created_at: dataset.created_at,
    updated_at: dataset.updated_at,
  };
}

/** Presents a dataset as the list of names and the list of collections show it. */
export function presentDatasetSummary(dataset: StoredDataset): DatasetSummary {
  return {
    id: dataset.id,
    name: dataset.name,
    user: dataset.user,
    org_id: dataset.org_id,
    author_email: dataset.author_email,
    created_at: dataset.created_at,
    updated_at: dataset.updated_at,
  };
}
