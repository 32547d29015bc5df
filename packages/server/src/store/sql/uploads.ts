import type { RecordTexts, Timestamp } from "../../domain/entities.ts";
import type { Database } from "./database.ts";
import { insertRecords } from "./records.ts";

/**
 * Begins an upload, not yet a dataset.
 *
 * @returns the id that the dataset will have
 */
export async function beginUpload(db: Database): Promise<number> {
  const { id } = await db
    .insertInto("upload")
    .values({ record_count: 0 })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** @throws if there is no such upload */
export async function addRecords(
  db: Database,
  id: number,
  user_id: number,
  rows: readonly RecordTexts[],
  created_at: Timestamp,
): Promise<void> {
  const upload = await db
    .updateTable("upload")
    .set((eb) => ({ record_count: eb("record_count", "+", rows.length) }))
    .where("id", "=", id)
    .returning("record_count")
    .executeTakeFirst();
  if (upload === undefined)
    throw new Error(`There is no upload ${id}: it was abandoned, or it is a dataset already.`);
  await insertRecords(db, { dataset_id: id }, upload.record_count - rows.length, rows, {
    user_id,
    created_at,
  });
}

/** Does nothing if it is a dataset by now, or was abandoned before. */
export async function abandonUpload(db: Database, id: number): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom("upload").where("id", "=", id).executeTakeFirst();
  if (numDeletedRows > 0n) await db.insertInto("leftover").values({ dataset_id: id, run_id: null }).execute();
}

/**
 * Abandons all uploads except those of `own`, and removes from `own` what is no longer an upload.
 *
 * Assumes one process: nobody can continue the others, since the process that began them has ended. With
 * several processes this would delete uploads that are still being fed.
 */
export async function abandonOthers(db: Database, own: Set<number>): Promise<void> {
  const rows = await db.selectFrom("upload").select("id").execute();
  const uploads = new Set(rows.map(({ id }) => id));
  for (const id of uploads) if (!own.has(id)) await abandonUpload(db, id);
  for (const id of own) if (!uploads.has(id)) own.delete(id);
}
