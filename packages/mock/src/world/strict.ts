import type { OperationId } from "@aegis/contract";
import { DomainError, type RequestOf } from "@aegis/rules";
import { recordedWorld } from "./recorded-world.ts";

/** The things that a path may name, by the name of its parameter. */
const kinds = {
  run_id: { noun: "Run", known: recordedWorld.getRun },
  dataset_id: { noun: "Dataset", known: recordedWorld.getDataset },
  data_collection_id: { noun: "Data collection", known: recordedWorld.getDataCollection },
} as const;

/** @throws DomainError 404 for a path that names something that is not in the examples' world */
export function refuseUnknownPath(path: Readonly<Record<string, unknown>>): void {
  for (const [name, { noun, known }] of Object.entries(kinds)) {
    const id = path[name];
    if (id !== undefined && !Object.hasOwn(known, String(id))) throw DomainError.notFound(noun, String(id));
  }
}

/** What else a request may name, for each operation: refused in the server's words if the world lacks it. */
export const refuseUnknownBody: { readonly [Id in OperationId]?: (body: RequestOf<Id>["body"]) => void } = {
  createRunFromDataset: ({ dataset_id }) => refuseUnknownDatasets([dataset_id], DomainError.datasetUnknown),
  estimateRunFromDataset: ({ dataset_id }) => refuseUnknownDatasets([dataset_id], DomainError.datasetUnknown),
  createCustomRun: (body) => refuseUnknownCollection(body, collectionNotFound),
  updateRun: (body) => refuseUnknownCollection(body, DomainError.dataCollectionUnknown),
  createDataset: (body) => refuseUnknownCollection(body, collectionNotFound),
  updateDataset: (body) => refuseUnknownCollection(body, DomainError.dataCollectionUnknown),
  createDataCollection: ({ dataset_ids }) => refuseUnknownDatasets(dataset_ids, datasetNotFound),
  updateDataCollection: ({ dataset_ids }) => refuseUnknownDatasets(dataset_ids, DomainError.datasetUnknown),
};

const datasetNotFound = (id: number) => DomainError.notFound("Dataset", id);
const collectionNotFound = (id: number) => DomainError.notFound("Data collection", id);

function refuseUnknownDatasets(
  ids: readonly number[] | null | undefined,
  refusal: (id: number) => DomainError,
): void {
  const unknown = ids?.find((id) => !Object.hasOwn(recordedWorld.getDataset, id));
  if (unknown !== undefined) throw refusal(unknown);
}

function refuseUnknownCollection(
  { data_collection_id: id }: { readonly data_collection_id?: number | null },
  refusal: (id: number) => DomainError,
): void {
  if (typeof id === "number" && !Object.hasOwn(recordedWorld.getDataCollection, id)) throw refusal(id);
}
