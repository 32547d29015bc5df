import type { Database } from "./database.ts";
import { isIn, wordsOf } from "./dialect.ts";

// With one writer at a time nothing has to be locked. With several, each that changes what is left to do of a
// run locks first its chunks, by their ids, then its row in `run_work`, then the accounts of those who pay,
// then the run. Whoever waits at a lock finds what the other has left, or nothing.

/** Locks a chunk that a worker holds. @returns false if the worker does not hold it any more */
export async function lockHeldChunk(db: Database, id: number, worker: string): Promise<boolean> {
  if (!wordsOf(db).locksRows) return true;
  const held = db.selectFrom("chunk").where("id", "=", id).where("worker", "=", worker);
  return (await held.select("id").forUpdate().executeTakeFirst()) !== undefined;
}

/** Locks a chunk that is due. @returns false if it is not any more */
export async function lockDueChunk(db: Database, id: number, now: number): Promise<boolean> {
  if (!wordsOf(db).locksRows) return true;
  const due = db.selectFrom("chunk").where("id", "=", id).where("free_at", "<=", now);
  return (await due.select("id").forUpdate().executeTakeFirst()) !== undefined;
}

/** Locks what is left to do of a run. @returns false if it has ended */
export async function lockWork(db: Database, run_id: number): Promise<boolean> {
  if (!wordsOf(db).locksRows) return true;
  return (await lockedWork(db, run_id)) !== undefined;
}

/**
 * Locks what is left to do of a run that has rows of which no chunk is held.
 *
 * @returns false if it is not as it was found: the run has ended, and may have been begun again as a retry
 */
export async function lockRowsLeft(
  db: Database,
  found: { readonly run_id: number; readonly next_row: number; readonly replaced_before: number | null },
): Promise<boolean> {
  if (!wordsOf(db).locksRows) return true;
  const work = await lockedWork(db, found.run_id);
  return work?.next_row === found.next_row && work.replaced_before === found.replaced_before;
}

/** Locks what is left to do of all runs that a user pays for. */
export async function lockWorkOf(db: Database, author_id: number): Promise<void> {
  if (!wordsOf(db).locksRows) return;
  const work = db.selectFrom("run_work").where("author_id", "=", author_id).orderBy("run_id");
  await work.select("run_id").forUpdate().execute();
}

/** Locks the chunks of some runs, and what is left to do of them. */
export async function lockRuns(db: Database, ids: readonly number[]): Promise<void> {
  if (!wordsOf(db).locksRows) return;
  await db
    .selectFrom("chunk")
    .where(isIn(db, "run_id", ids))
    .orderBy("id")
    .select("id")
    .forUpdate()
    .execute();
  await db
    .selectFrom("run_work")
    .where(isIn(db, "run_id", ids))
    .orderBy("run_id")
    .select("run_id")
    .forUpdate()
    .execute();
}

async function lockedWork(db: Database, run_id: number) {
  const work = db.selectFrom("run_work").where("run_id", "=", run_id);
  return work.select(["next_row", "replaced_before"]).forUpdate().executeTakeFirst();
}
