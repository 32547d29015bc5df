import type { Timestamp } from "../../domain/entities.ts";
import type { Database } from "./database.ts";
import { isIn, wordsOf } from "./dialect.ts";

// With one writer at a time nothing has to be locked. With several, each that changes what is left to do of a
// run locks first its chunks, by their ids, then its row in `run_work`, then the accounts of those who pay,
// then the run. Whoever waits at a lock finds what the other has left, or nothing.

/** Locks a chunk that a worker holds: its run cannot end. @returns undefined if it is not held any more */
export async function lockHeldChunk(db: Database, id: number, worker: string) {
  const held = db
    .selectFrom("chunk")
    .innerJoin("run_work", "run_work.run_id", "chunk.run_id")
    .where("chunk.id", "=", id)
    .where("worker", "=", worker)
    .select(["chunk.id", "chunk.run_id", "from_index", "to_index", "tries", "replaced_before"]);
  return (wordsOf(db).locksRows ? held.forUpdate("chunk") : held).executeTakeFirst();
}

/** A chunk that a worker holds, locked. */
export type HeldChunk = NonNullable<Awaited<ReturnType<typeof lockHeldChunk>>>;

/** Locks what is left to do of a run of which a chunk is locked. @returns what it is */
export async function lockWork(db: Database, run_id: number) {
  const work = db
    .selectFrom("run_work")
    .where("run_id", "=", run_id)
    .select(["run_id", "author_id", "billed", "reserved", "spent", "next_row", "row_count"]);
  return (wordsOf(db).locksRows ? work.forUpdate() : work).executeTakeFirstOrThrow();
}

/** What is left to do of a run, locked. */
export type LockedWork = Awaited<ReturnType<typeof lockWork>>;

/** Locks those of some chunks that a worker holds; of all, if none are named. */
export async function lockHeldChunks(db: Database, worker: string, ids?: readonly number[]): Promise<void> {
  if (!wordsOf(db).locksRows) return;
  const held = db.selectFrom("chunk").where("worker", "=", worker).orderBy("id").select("id");
  await (ids === undefined ? held : held.where(isIn(db, "id", ids))).forUpdate().execute();
}

/** Locks those of some chunks that are still due. @returns their ids */
export async function lockDueChunks(
  db: Database,
  ids: readonly number[],
  now: number,
): Promise<ReadonlySet<number>> {
  if (!wordsOf(db).locksRows || ids.length === 0) return new Set(ids);
  const due = db
    .selectFrom("chunk")
    .where(isIn(db, "id", ids))
    .where("free_at", "<=", now)
    .orderBy("id");
  return new Set((await due.select("id").forUpdate().execute()).map(({ id }) => id));
}

/** What a run has besides the rows that are left of it. */
export type FoundWork = { readonly dataset_id: number | null; readonly started_at: Timestamp };

/**
 * Locks what is left to do of some runs.
 *
 * @returns what they have, by their ids, without those that are not as they were found: such a run has ended,
 * and may have been begun again as a retry
 */
export async function lockFoundWork(
  db: Database,
  found: readonly {
    readonly run_id: number;
    readonly next_row: number;
    readonly replaced_before: number | null;
  }[],
): Promise<ReadonlyMap<number, FoundWork>> {
  const byId = new Map(found.map((each) => [each.run_id, each]));
  const works = db
    .selectFrom("run_work")
    .innerJoin("run", "run.id", "run_work.run_id")
    .where(isIn(db, "run_work.run_id", [...byId.keys()]))
    .orderBy("run_work.run_id")
    .select(["run_id", "next_row", "replaced_before", "dataset_id", "started_at"]);
  const locked = await (wordsOf(db).locksRows ? works.forUpdate("run_work") : works).execute();
  return new Map(
    locked
      .filter(({ run_id, next_row, replaced_before }) => {
        const before = byId.get(run_id);
        return before?.next_row === next_row && before.replaced_before === replaced_before;
      })
      .map(({ run_id, dataset_id, started_at }) => [run_id, { dataset_id, started_at }]),
  );
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
