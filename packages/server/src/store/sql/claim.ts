import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { RunTask, Timestamp } from "../../domain/entities.ts";
import type { Chunk } from "../store.ts";
import type { Database } from "./database.ts";
import { isIn, wordsOf } from "./dialect.ts";
import { taskColumns, taskOf } from "./evaluations.ts";
import { lockDueChunk, lockWork } from "./locks.ts";
import { missingIn, nextFailure, resultKey } from "./missing.ts";
import { type RowsOf, readableRanges, rowsBetween } from "./records.ts";

/**
 * Claims a chunk. The user whose runs hold the fewest chunks is next, however many runs they have. Runs of
 * one user take turns: among those with work to do, the one that has had the fewest chunks is next, so a huge
 * run does not hold up the others.
 *
 * @param mostOfUser how many chunks of one user may be held at a time
 */
export async function claim(
  db: Database,
  worker: string,
  now: number,
  until: number,
  mostOfUser = Number.POSITIVE_INFINITY,
): Promise<Chunk | undefined> {
  await wordsOf(db).waitToClaim(db);
  const held = await heldByUser(db, now);
  const waiting = { except: held.map(({ author_id }) => author_id) };
  const some = held.filter(({ chunks }) => chunks < mostOfUser).map(({ author_id }) => ({ only: author_id }));
  for (const users of [waiting, ...some]) {
    const claimed = await claimOf(db, users, worker, now, until);
    if (claimed !== undefined) return claimed;
  }
  return undefined;
}

/** Some users: one of them, or all but a few. */
type Users = { readonly only: number } | { readonly except: readonly number[] };

/** Users whose chunks are held, those with the fewest first. */
async function heldByUser(
  db: Database,
  now: number,
): Promise<readonly { readonly author_id: number; readonly chunks: number }[]> {
  const held = await db
    .selectFrom("chunk")
    .innerJoin("run_work", "run_work.run_id", "chunk.run_id")
    .where("chunk.worker", "is not", null)
    .where("chunk.free_at", ">", now)
    .select("run_work.author_id")
    .execute();
  return [...Map.groupBy(held, ({ author_id }) => author_id)]
    .map(([author_id, chunks]) => ({ author_id, chunks: chunks.length }))
    .toSorted((one, other) => one.chunks - other.chunks);
}

async function claimOf(
  db: Database,
  users: Users,
  worker: string,
  now: number,
  until: number,
): Promise<Chunk | undefined> {
  const [fresh, due] = [await nextRun(db, users), await dueChunk(db, users, now)];
  if (fresh === undefined && due === undefined) return undefined;
  // A run that waited for long does not catch up on the turns it missed.
  const turn = 1 + Math.max(fresh?.turn ?? 0, due?.turn ?? 0);
  const retry = due !== undefined && (fresh === undefined || due.turn <= fresh.turn);
  const next = retry ? due : fresh;
  if (next === undefined) return undefined;
  // Another process may have saved the chunk, or ended the run, since it was found.
  const isDue = retry ? await lockDueChunk(db, due.id, now) : true;
  if (!isDue || !(await lockWork(db, next.run_id))) return claimOf(db, users, worker, now, until);
  const claimed = "next_row" in next ? await cutChunk(db, next) : next;
  await db.updateTable("run_work").set({ turn }).where("run_id", "=", claimed.run_id).execute();
  await db.updateTable("chunk").set({ worker, free_at: until }).where("id", "=", claimed.id).execute();
  return loadChunk(db, claimed);
}

/** The tasks of the block that a row is in. Blocks do not overlap; each task covers all rows of its block. */
async function tasksAt(db: Database, runId: number, row: number): Promise<readonly RunTask[]> {
  const block = await db
    .selectFrom("run_task")
    .where("run_id", "=", runId)
    .where("from_index", "<=", row)
    .orderBy("from_index", "desc")
    .limit(1)
    .select("from_index")
    .executeTakeFirst();
  if (block === undefined) return [];
  const tasks = await db
    .selectFrom("run_task")
    .where("run_id", "=", runId)
    .where("from_index", "=", block.from_index)
    .orderBy("position")
    .select(taskColumns)
    .execute();
  return tasks.map(taskOf);
}

type OfRun = {
  readonly run_id: number;
  readonly dataset_id: number | null;
  readonly author_id: number;
  readonly started_at: Timestamp;
  readonly replaced_before: number | null;
};

type StoredChunk = OfRun & {
  readonly id: number;
  readonly from_index: number;
  readonly to_index: number;
  readonly failing_since: number | null;
  readonly tries: number;
};

/** A run with rows that no chunk has been cut from. */
type RunWithRows = OfRun & {
  readonly turn: number;
  readonly next_row: number;
  readonly row_count: number;
  readonly chunk_rows: number;
};

async function nextRun(db: Database, users: Users): Promise<RunWithRows | undefined> {
  return db
    .selectFrom("run_work")
    .innerJoin("run", "run.id", "run_work.run_id")
    .whereRef("next_row", "<", "row_count")
    .where(runsOf(db, users))
    .orderBy("turn")
    .orderBy("run_id")
    .limit(1)
    .select(["run_id", "dataset_id", "run_work.author_id", "started_at", "replaced_before"])
    .select(["turn", "next_row", "row_count", "chunk_rows"])
    .executeTakeFirst();
}

async function dueChunk(
  db: Database,
  users: Users,
  now: number,
): Promise<(StoredChunk & { readonly turn: number }) | undefined> {
  return db
    .selectFrom("chunk")
    .innerJoin("run_work", "run_work.run_id", "chunk.run_id")
    .innerJoin("run", "run.id", "chunk.run_id")
    .where("chunk.free_at", "<=", now)
    .where(runsOf(db, users))
    .orderBy("run_work.turn")
    .orderBy("chunk.id")
    .limit(1)
    .select(["chunk.id", "chunk.run_id", "dataset_id", "run_work.author_id", "started_at", "replaced_before"])
    .select(["from_index", "to_index", "failing_since", "tries", "turn"])
    .executeTakeFirst();
}

/** The plus signs keep a database from reading all runs of a user instead of the first by turn. */
function runsOf(db: Database, users: Users): RawBuilder<SqlBool> {
  return "only" in users
    ? sql<SqlBool>`+run_work.author_id = ${users.only}`
    : sql<SqlBool>`not (${isIn(db, sql`+run_work.author_id`, users.except)})`;
}

/** Cuts the next chunk off a run: rows of one block, and fewer of them if they are long. */
async function cutChunk(db: Database, run: RunWithRows): Promise<StoredChunk> {
  const { run_id, dataset_id, author_id, started_at, replaced_before, next_row: from_index } = run;
  const tasks = await tasksAt(db, run_id, from_index);
  const blockEnds = tasks.map((task) => task.to_index).filter((end) => end > from_index);
  const most = Math.min(from_index + run.chunk_rows, run.row_count, ...blockEnds);
  const { value: first } = await readableRanges(db, rowsOf(run), from_index, most).next();
  const to_index = first?.to ?? most;
  // Rows without a failure are not claimed, so that the last chunk is known to be the last.
  const next_row =
    replaced_before === null ? to_index : ((await nextFailure(db, run_id, to_index)) ?? run.row_count);
  await db.updateTable("run_work").set({ next_row }).where("run_id", "=", run_id).execute();
  const chunk = { run_id, from_index, to_index, failing_since: null, tries: 0 };
  const { id } = await db
    .insertInto("chunk")
    .values({ ...chunk, worker: null, free_at: 0 })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { ...chunk, id, dataset_id, author_id, started_at, replaced_before };
}

async function loadChunk(db: Database, chunk: StoredChunk): Promise<Chunk> {
  const { id, run_id, dataset_id, author_id, started_at } = chunk;
  const { from_index, to_index, failing_since, tries } = chunk;
  const rows = await rowsBetween(db, rowsOf(chunk), from_index, to_index);
  const tasks = await tasksAt(db, run_id, from_index);
  const isMissing = await missingIn(db, chunk);
  const places = rows.flatMap(({ record_index }) =>
    tasks.map(({ position }) => ({ record_index, position })),
  );
  return {
    id,
    run_id,
    user_id: author_id,
    dataset_id,
    started_at,
    failing_since,
    tries,
    rows,
    tasks,
    done: new Set(places.filter((place) => !isMissing(place)).map(resultKey)),
  };
}

function rowsOf({ run_id, dataset_id }: Pick<OfRun, "run_id" | "dataset_id">): RowsOf {
  return dataset_id === null ? { run_id } : { dataset_id };
}
