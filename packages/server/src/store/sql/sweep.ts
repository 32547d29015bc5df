import type { Database } from "./database.ts";

/** Takes away some rows of what was deleted, none of which anybody sees. @returns whether there is more */
export async function sweep(db: Database): Promise<boolean> {
  const leftover = await db.selectFrom("leftover").orderBy("id").limit(1).selectAll().executeTakeFirst();
  if (leftover === undefined) return false;
  const { id, dataset_id, run_id } = leftover;
  const taken =
    dataset_id === null
      ? (await takeEvaluations(db, run_id)) || (await takeRecords(db, "run_id", run_id))
      : await takeRecords(db, "dataset_id", dataset_id);
  if (!taken) await db.deleteFrom("leftover").where("id", "=", id).execute();
  return true;
}

/** So many rows go in a millisecond or two. */
const step = 500;

async function takeEvaluations(db: Database, runId: number | null): Promise<boolean> {
  const some = db.selectFrom("evaluation").where("run_id", "=", runId).select("id").limit(step);
  const { numDeletedRows } = await db.deleteFrom("evaluation").where("id", "in", some).executeTakeFirst();
  return numDeletedRows > 0n;
}

async function takeRecords(
  db: Database,
  column: "dataset_id" | "run_id",
  id: number | null,
): Promise<boolean> {
  const some = db.selectFrom("record").where(column, "=", id).select("id").limit(step);
  const { numDeletedRows } = await db.deleteFrom("record").where("id", "in", some).executeTakeFirst();
  return numDeletedRows > 0n;
}
