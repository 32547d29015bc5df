import type { Database } from "./database.ts";
import { isIn, wordsOf } from "./dialect.ts";

/** Deletes some rows of what was removed; nobody can see them any more. @returns whether there is more */
export async function sweep(db: Database): Promise<boolean> {
  const next = db.selectFrom("leftover").orderBy("id").limit(1).selectAll();
  // What another process deletes is left to it.
  const free = wordsOf(db).locksRows ? next.forUpdate().skipLocked() : next;
  const leftover = await free.executeTakeFirst();
  if (leftover === undefined) return false;
  const { id, dataset_id, run_id } = leftover;
  const deleted =
    dataset_id === null
      ? (await deleteEvaluations(db, run_id)) || (await deleteRecords(db, "run_id", run_id))
      : await deleteRecords(db, "dataset_id", dataset_id);
  if (!deleted) await db.deleteFrom("leftover").where("id", "=", id).execute();
  return true;
}

/** How many rows are deleted at a time. It takes a millisecond or two. */
const step = 500;

/** In the order of an index: a database might look through a large table for the first rows it finds. */
async function deleteEvaluations(db: Database, runId: number | null): Promise<boolean> {
  const some = db.selectFrom("evaluation").where("run_id", "=", runId).orderBy("record_index");
  return deleteRows(db, "evaluation", await some.orderBy("position").limit(step).select("id").execute());
}

async function deleteRecords(
  db: Database,
  column: "dataset_id" | "run_id",
  id: number | null,
): Promise<boolean> {
  const some = db.selectFrom("record").where(column, "=", id).orderBy("position");
  return deleteRows(db, "record", await some.limit(step).select("id").execute());
}

async function deleteRows(
  db: Database,
  table: "evaluation" | "record",
  rows: readonly { readonly id: number }[],
): Promise<boolean> {
  const ids = rows.map(({ id }) => id);
  await db
    .deleteFrom(table)
    .where(isIn(db, "id", ids))
    .execute();
  return ids.length > 0;
}
