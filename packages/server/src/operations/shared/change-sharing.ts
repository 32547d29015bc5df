import type { DomainError } from "@aegis/rules";
import { canSee } from "../../domain/access.ts";
import type { StoredDataCollection, Timestamp, Viewer } from "../../domain/entities.ts";
import { changeCollection, type WantedCollection } from "../../domain/sharing-collection.ts";
import { movesBetween, type SharedDataset } from "../../domain/sharing-moves.ts";
import type { Transaction } from "../../store/store.ts";
import { refuseDuplicateNames } from "./duplicate-names.ts";

/**
 * Shares a collection and changes what is in it, with all that follows from it.
 *
 * @param absent - makes the error for a dataset that does not exist or that the caller cannot see
 * @throws DomainError 400 for a violation of a sharing rule; what `absent` makes
 */
export async function changeSharing(
  transaction: Transaction,
  caller: Viewer,
  collection: StoredDataCollection,
  { org_id, dataset_ids = null }: WantedCollection,
  at: Timestamp,
  absent: (datasetId: number) => DomainError,
): Promise<void> {
  if (org_id === undefined && dataset_ids === null) return;
  const chosen = await visibleDatasets(transaction, caller, dataset_ids ?? [], absent);
  const inside = await transaction.sharingInCollection(collection.id);
  const datasets = [...new Map([...inside, ...chosen].map((dataset) => [dataset.id, dataset])).values()];
  const runs = await transaction.sharingOfRuns({
    dataset_ids: datasets.map(({ id }) => id),
    collection_id: collection.id,
  });
  const before = { collections: [collection], datasets, runs };
  const after = changeCollection(caller, collection, { org_id, dataset_ids }, before);
  await refuseDuplicateNames(transaction, caller, before.collections, after.collections);
  await transaction.move(movesBetween(before, after), at);
}

async function visibleDatasets(
  transaction: Transaction,
  caller: Viewer,
  ids: readonly number[],
  absent: (datasetId: number) => DomainError,
): Promise<readonly SharedDataset[]> {
  const visible = (await transaction.sharingOfDatasets(ids)).filter((dataset) => canSee(caller, dataset));
  const seen = new Set(visible.map(({ id }) => id));
  const missing = ids.find((id) => !seen.has(id));
  if (missing !== undefined) throw absent(missing);
  return visible;
}
