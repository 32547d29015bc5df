import { DomainError } from "@aegis/rules";
import { readDatasetChanges } from "@aegis/rules/datasets";
import { canSee } from "../../domain/access.ts";
import type { StoredDataCollection, StoredDataset, Viewer } from "../../domain/entities.ts";
import { moveDataset } from "../../domain/sharing-dataset.ts";
import type { WantedLocation } from "../../domain/sharing-location.ts";
import { movesBetween, type SharedDataset } from "../../domain/sharing-moves.ts";
import { NameTaken, type Transaction } from "../../store/store.ts";
import type { Operation } from "../operation.ts";
import { refuseDuplicateNames } from "../shared/duplicate-names.ts";
import { mapStoreError } from "../shared/map-store-error.ts";
import { findMoveEndpoints } from "../shared/move-endpoints.ts";
import { presentDataset } from "../shared/present/dataset.ts";
import { visibleDataset } from "../shared/visible.ts";

/**
 * Changes, moves or shares a dataset, with all that follows from it. Its rows stay as they are. A request
 * that sends nothing changes nothing.
 *
 * @throws DomainError 404 if the caller cannot see it; 403 if only the owner may do this; 400 for a name that
 * its owner already uses, invalid metrics or mappings, and a violation of a sharing rule
 */
export const updateDataset: Operation<"updateDataset"> = async (
  { store, caller, now, inactiveMetrics },
  { path, body: request },
) => {
  const changing = store.transaction(async (transaction) => {
    const dataset = await visibleDataset(transaction, caller, path.dataset_id);
    const changes = readDatasetChanges(dataset, request, inactiveMetrics);
    const at = now();
    await move(transaction, caller, dataset.id, request, at);
    if (changes.name !== undefined) await refuseTaken(transaction, caller, dataset, changes.name);
    if (Object.keys(changes).length > 0) await transaction.changeDataset(dataset.id, changes, at);
    return visibleDataset(transaction, caller, dataset.id);
  });
  const changed = await mapStoreError(changing, NameTaken, () =>
    DomainError.datasetTakenByOwner(path.dataset_id, request.name ?? ""),
  );
  return { status: 200, body: presentDataset(changed) };
};

async function move(
  transaction: Transaction,
  caller: Viewer,
  id: number,
  wanted: WantedLocation,
  at: string,
): Promise<void> {
  if (wanted.org_id === undefined && wanted.data_collection_id === undefined) return;
  const [dataset] = await transaction.sharingOfDatasets([id]);
  if (dataset === undefined) return;
  const endpoints = await findMoveEndpoints(transaction, caller, dataset, wanted.data_collection_id);
  const collections = [endpoints.from, endpoints.to?.id === endpoints.from?.id ? null : endpoints.to].filter(
    (endpoint) => endpoint !== null,
  );
  const before = { collections, ...(await around(transaction, dataset, endpoints.from)) };
  const after = moveDataset(caller, dataset, wanted, endpoints, before);
  await refuseDuplicateNames(transaction, caller, collections, after.collections);
  await transaction.move(movesBetween(before, after), at);
}

/**
 * What may move along: the runs of the dataset and, if a private collection may be shared with it, all that
 * is in the collection.
 */
async function around(transaction: Transaction, dataset: SharedDataset, from: StoredDataCollection | null) {
  const inside = from !== null && from.org_id === null;
  const datasets = inside ? await transaction.sharingInCollection(from.id) : [dataset];
  const runs = await transaction.sharingOfRuns({
    dataset_ids: datasets.map(({ id }) => id),
    collection_id: inside ? from.id : null,
  });
  return { datasets, runs };
}

/**
 * Names are unique per owner. If the caller cannot see the dataset that has the name, the error does not say
 * which one it is.
 */
async function refuseTaken(
  transaction: Transaction,
  caller: Viewer,
  dataset: StoredDataset,
  name: string,
): Promise<void> {
  if (dataset.user_id === null || name === dataset.name) return;
  const other = await transaction.findDatasetByName(dataset.user_id, name, dataset.id);
  if (other === undefined) return;
  throw canSee(caller, other)
    ? DomainError.datasetTaken(name, other.name)
    : DomainError.datasetTakenByOwner(dataset.id, name);
}
