import type { Timestamp } from "../../domain/entities.ts";
import type { Move, SharedDataset, SharedRun } from "../../domain/sharing-moves.ts";
import type { Database } from "./database.ts";
import { isIn } from "./dialect.ts";

export async function sharingOfDatasets(
  db: Database,
  ids: readonly number[],
): Promise<readonly SharedDataset[]> {
  return db
    .selectFrom("dataset")
    .where(isIn(db, "id", ids))
    .orderBy("id")
    .select(datasetColumns)
    .execute();
}

export async function sharingInCollection(
  db: Database,
  collectionId: number,
): Promise<readonly SharedDataset[]> {
  return db
    .selectFrom("dataset")
    .where("data_collection_id", "=", collectionId)
    .orderBy("id")
    .select(datasetColumns)
    .execute();
}

export async function sharingOfRuns(
  db: Database,
  of: { readonly dataset_ids: readonly number[]; readonly collection_id: number | null },
): Promise<readonly SharedRun[]> {
  const overDatasets = db
    .selectFrom("run")
    .where(isIn(db, "dataset_id", of.dataset_ids))
    .select(runColumns);
  const inCollection = db
    .selectFrom("run")
    .where("data_collection_id", "=", of.collection_id)
    .select(runColumns);
  return (of.collection_id === null ? overDatasets : overDatasets.union(inCollection))
    .orderBy("id")
    .execute();
}

/** Carries out what `domain/sharing` decided. */
export async function move(db: Database, moves: readonly Move[], updated_at: Timestamp): Promise<void> {
  for (const { kind, ids, org_id, data_collection_id } of moves) {
    const shared = org_id === undefined ? {} : { org_id };
    const placed = data_collection_id === undefined ? {} : { data_collection_id };
    const where = isIn(db, "id", ids);
    // A collection cannot be in a collection.
    if (kind === "data_collection")
      await db
        .updateTable(kind)
        .set({ ...shared, updated_at })
        .where(where)
        .execute();
    else
      await db
        .updateTable(kind)
        .set({ ...shared, ...placed, updated_at })
        .where(where)
        .execute();
  }
}

/** Makes an organization the owner. */
export async function adopt(db: Database, kind: Move["kind"], id: number, org_id: number): Promise<void> {
  await db.updateTable(kind).set({ user_id: null, org_id }).where("id", "=", id).execute();
}

const datasetColumns = ["id", "user_id", "org_id", "data_collection_id", "dataset_type_id"] as const;
const runColumns = ["id", "user_id", "org_id", "data_collection_id", "dataset_id"] as const;
