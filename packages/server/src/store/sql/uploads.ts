import type { RecordTexts, Timestamp } from "../../domain/entities.ts";
import type { Database } from "./database.ts";
import { isIn } from "./dialect.ts";
import { insertRecords } from "./records.ts";

/** For how long an upload goes on that nobody feeds, in milliseconds. */
const lease = 15 * 60_000;

/**
 * Begins an upload, not yet a dataset.
 *
 * @param now in milliseconds since 1970
 * @returns the id that the dataset will have
 */
export async function beginUpload(db: Database, now: number): Promise<number> {
  const { id } = await db
    .insertInto("upload")
    .values({ record_count: 0, leased_until: now + lease })
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
  now: number,
): Promise<void> {
  const upload = await db
    .updateTable("upload")
    .set((eb) => ({ record_count: eb("record_count", "+", rows.length), leased_until: now + lease }))
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
  if (numDeletedRows > 0n) await leave(db, id);
}

/** Leases the uploads of a process again, and removes from `own` what is no longer an upload. */
export async function renewUploads(db: Database, own: Set<number>, now: number): Promise<void> {
  const renewed = await db
    .updateTable("upload")
    .set({ leased_until: now + lease })
    .where(isIn(db, "id", [...own]))
    .returning("id")
    .execute();
  const uploads = new Set(renewed.map(({ id }) => id));
  for (const id of own) if (!uploads.has(id)) own.delete(id);
}

/** Abandons the uploads whose lease has ended. */
export async function abandonEnded(db: Database, now: number): Promise<void> {
  const ended = await db.deleteFrom("upload").where("leased_until", "<=", now).returning("id").execute();
  for (const { id } of ended) await leave(db, id);
}

/** Ends the leases of all uploads. */
export async function endLeases(db: Database): Promise<void> {
  await db.updateTable("upload").set({ leased_until: 0 }).execute();
}

/** Leaves the rows of an upload to the sweeps. */
async function leave(db: Database, dataset_id: number): Promise<void> {
  await db.insertInto("leftover").values({ dataset_id, run_id: null }).execute();
}
