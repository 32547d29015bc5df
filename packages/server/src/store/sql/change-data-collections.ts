import { comparedName } from "@aegis/rules/names";
import type { StoredDataCollection, Timestamp } from "../../domain/entities.ts";
import type { Changes, Transaction } from "../store.ts";
import { orThrowReferenced } from "./constraint-errors.ts";
import type { Database } from "./database.ts";

export async function insertDataCollection(
  db: Database,
  collection: Parameters<Transaction["insertDataCollection"]>[0],
): Promise<number> {
  const { id } = await db
    .insertInto("data_collection")
    .values({
      ...collection,
      compared_name: comparedName(collection.name),
      // Unlike a dataset or a run, a new collection has one.
      updated_at: collection.created_at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function changeDataCollection(
  db: Database,
  id: number,
  { name }: Changes<StoredDataCollection, "name">,
  updated_at: Timestamp,
): Promise<void> {
  await db
    .updateTable("data_collection")
    .set({ ...(name === undefined ? {} : { name, compared_name: comparedName(name) }), updated_at })
    .where("id", "=", id)
    .execute();
}

/** Deletes a collection. Its datasets and runs stay, in no collection. */
export async function removeDataCollection(db: Database, id: number): Promise<void> {
  for (const table of ["dataset", "run"] as const) {
    await db
      .updateTable(table)
      .set({ data_collection_id: null })
      .where("data_collection_id", "=", id)
      .execute();
  }
  await orThrowReferenced(db, () => db.deleteFrom("data_collection").where("id", "=", id).execute());
}
