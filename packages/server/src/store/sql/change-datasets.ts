import { comparedName, searchedName } from "@aegis/rules/names";
import { sql } from "kysely";
import type { StoredDataset, Timestamp } from "../../domain/entities.ts";
import type { Changes, Transaction } from "../store.ts";
import { orThrowTaken } from "./constraint-errors.ts";
import { type Database, json } from "./database.ts";
import { deleteRuns, deleteUnused } from "./delete-runs.ts";
import { twinOf } from "./twins.ts";

type NewDataset = Parameters<Transaction["insertDataset"]>[1];

/** Makes an upload a dataset. */
export async function insertDataset(db: Database, id: number, dataset: NewDataset): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom("upload").where("id", "=", id).executeTakeFirst();
  if (numDeletedRows === 0n)
    throw new Error(`There is no upload ${id}: it was abandoned, or it is a dataset already.`);
  await insertDatasetRow(db, { ...dataset, id, updated_at: null });
}

export async function insertDatasetRow(
  db: Database,
  dataset: NewDataset & Pick<StoredDataset, "id" | "updated_at">,
): Promise<void> {
  const compared_name = comparedName(dataset.name);
  const row = {
    ...dataset,
    folded_name: searchedName(dataset.name),
    compared_name,
    twin: twinOf("dataset", sql`${dataset.user_id}`, compared_name, dataset.id),
    selected_metrics: json(dataset.selected_metrics),
    structure: JSON.stringify(dataset.structure),
    record_size: JSON.stringify(dataset.record_size),
    column_mappings: json(dataset.column_mappings),
  };
  await orThrowTaken(db, () => db.insertInto("dataset").values(row).execute(), dataset.name);
}

export async function changeDataset(
  db: Database,
  id: number,
  {
    name,
    selected_metrics,
    column_mappings,
  }: Changes<StoredDataset, "name" | "selected_metrics" | "column_mappings">,
  updated_at: Timestamp,
): Promise<void> {
  const changes = {
    ...(name === undefined ? {} : nameColumns(id, name)),
    ...(selected_metrics === undefined ? {} : { selected_metrics: json(selected_metrics) }),
    ...(column_mappings === undefined ? {} : { column_mappings: json(column_mappings) }),
    updated_at,
  };
  const statement = db.updateTable("dataset").set(changes).where("id", "=", id);
  await orThrowTaken(db, () => statement.execute(), name ?? "");
}

/** A name that stays as it is keeps its `twin`. */
function nameColumns(id: number, name: string) {
  const compared_name = comparedName(name);
  const twin = twinOf("dataset", sql.ref("dataset.user_id"), compared_name, id);
  return {
    name,
    folded_name: searchedName(name),
    compared_name,
    twin: sql<number>`case when name = ${name} then twin else ${twin} end`,
  };
}

/**
 * Deletes a dataset and those of its runs that are named. If it has others, it stays as long as they do, as a
 * dataset that nobody owns and nobody sees.
 */
export async function removeDataset(db: Database, id: number, runs: readonly number[]): Promise<void> {
  const nobody = { user_id: null, org_id: null, data_collection_id: null };
  await db.updateTable("dataset").set(nobody).where("id", "=", id).execute();
  await deleteRuns(db, runs);
  await deleteUnused(db, [id]);
}
