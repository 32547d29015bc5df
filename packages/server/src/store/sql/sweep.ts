import type { Database } from "./database.ts";

/** Deletes some rows of what was removed; nobody can see them any more. @returns whether there is more */
export async function sweep(db: Database): Promise<boolean> {
  const leftover = await db.selectFrom("leftover").orderBy("id").limit(1).selectAll().executeTakeFirst();
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

async function deleteEvaluations(db: Database, runId: number | null): Promise<boolean> {
  const some = db.selectFrom("evaluation").where("run_id", "=", runId).select("id").limit(step);
  const { numDeletedRows } = await db.deleteFrom("evaluation").where("id", "in", some).executeTakeFirst();
  return numDeletedRows > 0n;
}

async function deleteRecords(
  db: Database,
  column: "dataset_id" | "run_id",
  id: number | null,
): Promise<boolean> {
  const some = db.selectFrom("record").where(column, "=", id).select("id").limit(step);
  const { numDeletedRows } = await db.deleteFrom("record").where("id", "in", some).executeTakeFirst();
  return numDeletedRows > 0n;
}
