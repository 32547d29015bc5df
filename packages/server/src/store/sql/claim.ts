import type { RunTask, Timestamp } from "../../domain/entities.ts";
import type { Chunk } from "../store.ts";
import type { Database } from "./database.ts";
import { taskColumns, taskOf } from "./evaluations.ts";
import { type RowsOf, rowsBetween, stretches } from "./records.ts";

/**
 * Takes a piece of work. Runs take turns: of those that have something to do, that which has had the fewest
 * pieces is next. A huge one holds up none.
 */
export async function claim(
  db: Database,
  worker: string,
  now: number,
  until: number,
): Promise<Chunk | undefined> {
  const [fresh, due] = [await nextRun(db), await dueChunk(db, now)];
  if (fresh === undefined && due === undefined) return undefined;
  // What waited for long does not catch up on the turns that it missed.
  const turn = 1 + Math.max(fresh?.turn ?? 0, due?.turn ?? 0);
  const again = due !== undefined && (fresh === undefined || due.turn <= fresh.turn);
  const taken = again ? due : fresh === undefined ? undefined : await begin(db, fresh);
  if (taken === undefined) return undefined;
  await db.updateTable("run_work").set({ turn }).where("run_id", "=", taken.run_id).execute();
  await db.updateTable("chunk").set({ worker, free_at: until }).where("id", "=", taken.id).execute();
  return loaded(db, taken);
}

/**
 * The tasks of the block in which a row is. Blocks have no row in common, and the tasks of a block are over
 * all its rows.
 */
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
};

type Piece = OfRun & {
  readonly id: number;
  readonly from_index: number;
  readonly to_index: number;
  readonly failing_since: number | null;
  readonly tries: number;
};

type Fresh = OfRun & {
  readonly turn: number;
  readonly next_row: number;
  readonly row_count: number;
  readonly chunk_rows: number;
};

async function nextRun(db: Database): Promise<Fresh | undefined> {
  return db
    .selectFrom("run_work")
    .innerJoin("run", "run.id", "run_work.run_id")
    .whereRef("next_row", "<", "row_count")
    .orderBy("turn")
    .orderBy("run_id")
    .limit(1)
    .select(["run_id", "dataset_id", "author_id", "started_at"])
    .select(["turn", "next_row", "row_count", "chunk_rows"])
    .executeTakeFirst();
}

async function dueChunk(db: Database, now: number): Promise<(Piece & { readonly turn: number }) | undefined> {
  return db
    .selectFrom("chunk")
    .innerJoin("run_work", "run_work.run_id", "chunk.run_id")
    .innerJoin("run", "run.id", "chunk.run_id")
    .where("chunk.free_at", "<=", now)
    .orderBy("run_work.turn")
    .orderBy("chunk.id")
    .limit(1)
    .select(["chunk.id", "chunk.run_id", "dataset_id", "author_id", "started_at"])
    .select(["from_index", "to_index", "failing_since", "tries", "turn"])
    .executeTakeFirst();
}

/** Cuts the next piece off a run: rows of one block, fewer where they are long. */
async function begin(db: Database, run: Fresh): Promise<Piece> {
  const { run_id, dataset_id, author_id, started_at, next_row: from_index } = run;
  const tasks = await tasksAt(db, run_id, from_index);
  const blockEnds = tasks.map((task) => task.to_index).filter((end) => end > from_index);
  const most = Math.min(from_index + run.chunk_rows, run.row_count, ...blockEnds);
  const { value: short } = await stretches(db, rowsOf(run), from_index, most).next();
  const to_index = short?.to ?? most;
  await db.updateTable("run_work").set({ next_row: to_index }).where("run_id", "=", run_id).execute();
  const piece = { run_id, from_index, to_index, failing_since: null, tries: 0 };
  const { id } = await db
    .insertInto("chunk")
    .values({ ...piece, worker: null, free_at: 0 })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { ...piece, id, dataset_id, author_id, started_at };
}

async function loaded(db: Database, piece: Piece): Promise<Chunk> {
  const { id, run_id, dataset_id, author_id, started_at } = piece;
  const { from_index, to_index, failing_since, tries } = piece;
  return {
    id,
    run_id,
    user_id: author_id,
    dataset_id,
    started_at,
    failing_since,
    tries,
    rows: await rowsBetween(db, rowsOf(piece), from_index, to_index),
    tasks: await tasksAt(db, run_id, from_index),
    done: await savedOf(db, { run_id, from_index, to_index }),
  };
}

function rowsOf({ run_id, dataset_id }: Pick<OfRun, "run_id" | "dataset_id">): RowsOf {
  return dataset_id === null ? { run_id } : { dataset_id };
}

/** What is saved of a piece: `${record_index} ${position}`. */
export async function savedOf(
  db: Database,
  { run_id, from_index, to_index }: Pick<Piece, "run_id" | "from_index" | "to_index">,
): Promise<ReadonlySet<string>> {
  const saved = await db
    .selectFrom("evaluation")
    .where("run_id", "=", run_id)
    .where("record_index", ">=", from_index)
    .where("record_index", "<", to_index)
    .select(["record_index", "position"])
    .execute();
  return new Set(saved.map(placeOf));
}

export function placeOf({ record_index, position }: { record_index: number; position: number }): string {
  return `${record_index} ${position}`;
}
