import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";
import { isIn, wordsOf } from "./dialect.ts";
import { blockAt, type ClaimedChunk, type OfRun, rowsOf } from "./load-chunk.ts";
import { lockDueChunk, lockRowsLeft, lockWork } from "./locks.ts";
import { nextFailure } from "./missing.ts";
import { readableRanges } from "./records.ts";

/**
 * Claims a chunk. Its rows are loaded later, since others wait to claim. The user whose runs hold the fewest
 * chunks is next, however many runs they have. Runs of one user take turns: among those with work to do, the
 * one that has had the fewest chunks is next, so a huge run does not hold up the others.
 *
 * @param mostOfUser how many chunks of one user the worker may hold at a time
 */
export async function claim(
  db: Database,
  worker: string,
  now: number,
  until: number,
  mostOfUser = Number.POSITIVE_INFINITY,
): Promise<ClaimedChunk | undefined> {
  await wordsOf(db).waitToClaim(db);
  const held = await heldByUser(db, worker, now);
  const waiting = { except: held.map(({ author_id }) => author_id) };
  const some = held.filter(({ own }) => own < mostOfUser).map(({ author_id }) => ({ only: author_id }));
  for (const users of [waiting, ...some]) {
    const claimed = await claimOf(db, users, worker, now, until);
    if (claimed !== undefined) return claimed;
  }
  return undefined;
}

/** Some users: one of them, or all but a few. */
type Users = { readonly only: number } | { readonly except: readonly number[] };

/** Users whose chunks are held, those with the fewest first, and how many of them a worker holds itself. */
async function heldByUser(
  db: Database,
  worker: string,
  now: number,
): Promise<readonly { readonly author_id: number; readonly own: number }[]> {
  const held = await db
    .selectFrom("chunk")
    .innerJoin("run_work", "run_work.run_id", "chunk.run_id")
    .where("chunk.worker", "is not", null)
    .where("chunk.free_at", ">", now)
    .select(["run_work.author_id", "chunk.worker"])
    .execute();
  return [...Map.groupBy(held, ({ author_id }) => author_id)]
    .toSorted(([, one], [, other]) => one.length - other.length)
    .map(([author_id, chunks]) => ({
      author_id,
      own: chunks.filter((chunk) => chunk.worker === worker).length,
    }));
}

async function claimOf(
  db: Database,
  users: Users,
  worker: string,
  now: number,
  until: number,
): Promise<ClaimedChunk | undefined> {
  const [fresh, due] = [await nextRun(db, users), await dueChunk(db, users, now)];
  if (fresh === undefined && due === undefined) return undefined;
  // A run that waited for long does not catch up on the turns it missed.
  const turn = 1 + Math.max(fresh?.turn ?? 0, due?.turn ?? 0);
  const retry = due !== undefined && (fresh === undefined || due.turn <= fresh.turn);
  const next = retry ? due : fresh;
  if (next === undefined) return undefined;
  // Another process may have saved the chunk, or ended the run, since it was found.
  const isThere =
    "next_row" in next
      ? await lockRowsLeft(db, next)
      : (await lockDueChunk(db, next.id, now)) && (await lockWork(db, next.run_id));
  if (!isThere) return claimOf(db, users, worker, now, until);
  const held = { worker, free_at: until };
  if ("next_row" in next) return cutChunk(db, next, turn, held);
  await db.updateTable("run_work").set({ turn }).where("run_id", "=", next.run_id).execute();
  await db.updateTable("chunk").set(held).where("id", "=", next.id).execute();
  return next;
}

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
): Promise<(ClaimedChunk & { readonly turn: number }) | undefined> {
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
async function cutChunk(
  db: Database,
  run: RunWithRows,
  turn: number,
  held: { readonly worker: string; readonly free_at: number },
): Promise<ClaimedChunk> {
  const { run_id, dataset_id, author_id, started_at, replaced_before, next_row: from_index } = run;
  const block = await blockAt(db, run_id, from_index);
  const blockEnds = block === undefined || block.to_index <= from_index ? [] : [block.to_index];
  const most = Math.min(from_index + run.chunk_rows, run.row_count, ...blockEnds);
  const { value: first } = await readableRanges(db, rowsOf(run), from_index, most).next();
  const to_index = first?.to ?? most;
  // Rows without a failure are not claimed, so that the last chunk is known to be the last.
  const next_row =
    replaced_before === null ? to_index : ((await nextFailure(db, run_id, to_index)) ?? run.row_count);
  await db.updateTable("run_work").set({ next_row, turn }).where("run_id", "=", run_id).execute();
  const chunk = { run_id, from_index, to_index, failing_since: null, tries: 0 };
  const { id } = await db
    .insertInto("chunk")
    .values({ ...chunk, ...held })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { ...chunk, id, dataset_id, author_id, started_at, replaced_before };
}
