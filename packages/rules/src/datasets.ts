/** What a request says of a dataset: its metrics, its mappings, its type. */
export { type DatasetChanges, readDatasetChanges } from "./dataset-changes.ts";
export { findDatasetType } from "./dataset-type.ts";
export { presentSelection, type Selection } from "./selected-metrics.ts";
export { planUpload, type UploadPlan } from "./upload-plan.ts";
