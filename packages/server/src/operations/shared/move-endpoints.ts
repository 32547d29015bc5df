import type { StoredDataCollection, Viewer } from "../../domain/entities.ts";
import { dataCollectionAbsent } from "../../domain/sharing-errors.ts";
import type { Reads } from "../../store/store.ts";
import { seenDataCollection } from "./visible.ts";

/**
 * Finds the collections at both ends of a move, as the caller sees them.
 *
 * @param wanted - the collection that the request names; null or undefined if it names none
 * @throws DomainError 400 if the caller cannot see the one that it names
 */
export async function findMoveEndpoints(
  reads: Reads,
  caller: Viewer,
  thing: { readonly data_collection_id: number | null },
  wanted: number | null | undefined,
): Promise<{ readonly from: StoredDataCollection | null; readonly to: StoredDataCollection | null }> {
  const from = await seenDataCollection(reads, caller, thing.data_collection_id);
  const to = await seenDataCollection(reads, caller, wanted ?? null);
  if (to === null && wanted !== null && wanted !== undefined) throw dataCollectionAbsent(wanted);
  return { from, to };
}
