import { datasetTypes } from "@aegis/contract";

type DatasetType = (typeof datasetTypes)[keyof typeof datasetTypes];

/** Finds a dataset type that a request names. @returns undefined if there is none of that id */
export function findDatasetType(id: number): DatasetType | undefined {
  return Object.values(datasetTypes).find((type) => type.id === id);
}
