import type { RunTask, Timestamp } from "../../domain/entities.ts";
import type { Chunk } from "../store.ts";
import type { Database } from "./database.ts";
import { taskOf } from "./evaluations.ts";
import { missingIn, resultKey } from "./missing.ts";
import { readableRows } from "./records.ts";
import { taskColumns } from "./run-columns.ts";

/** A chunk that a worker holds. Its rows are still to be read. */
export type ClaimedChunk = {
  readonly id: number;
  readonly run_id: number;
  readonly dataset_id: number | null;
  readonly author_id: number;
  readonly started_at: Timestamp;
  readonly replaced_before: number | null;
  readonly from_index: number;
  readonly to_index: number;
  readonly failing_since: number | null;
  readonly tries: number;
  /** Whether nobody has held it before. */
  readonly isNew: boolean;
};

/**
 * Reads the rows of a chunk, and what is to be done with them. Only its worker changes that.
 *
 * @returns it, and where its rows end: before its end if they are too long to be read at once
 */
export async function loadChunk(
  db: Database,
  claimed: ClaimedChunk,
): Promise<{ readonly chunk: Chunk; readonly end: number }> {
  const { id, run_id, dataset_id, author_id, started_at } = claimed;
  const { from_index, to_index, failing_since, tries } = claimed;
  const [rows, tasks, isMissing] = await Promise.all([
    readableRows(db, dataset_id === null ? { run_id } : { dataset_id }, from_index, to_index),
    tasksAt(db, run_id, from_index),
    missing(db, claimed),
  ]);
  const places = rows.flatMap(({ record_index }) =>
    tasks.map(({ position }) => ({ record_index, position })),
  );
  const chunk = {
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
  return { chunk, end: (rows.at(-1)?.record_index ?? to_index - 1) + 1 };
}

/**
 * Where the block ends that a row is in; null if there is none. Blocks do not overlap; each task covers all
 * rows of its block.
 */
export async function blockEnd(db: Database, runId: number, row: number): Promise<number | null> {
  const block = blockAt(db, runId, row).select("to_index");
  return (await block.executeTakeFirst())?.to_index ?? null;
}

function blockAt(db: Database, runId: number, row: number) {
  return db
    .selectFrom("run_task")
    .where("run_id", "=", runId)
    .where("from_index", "<=", row)
    .orderBy("from_index", "desc")
    .limit(1);
}

async function tasksAt(db: Database, runId: number, row: number): Promise<readonly RunTask[]> {
  const tasks = await db
    .selectFrom("run_task")
    .where("run_id", "=", runId)
    .where("from_index", "=", blockAt(db, runId, row).select("from_index"))
    .orderBy("position")
    .select(taskColumns)
    .execute();
  return tasks.map(taskOf);
}

/** Of a chunk that nobody has held, everything is missing, except in a retry. */
async function missing(db: Database, claimed: ClaimedChunk): ReturnType<typeof missingIn> {
  return claimed.isNew && claimed.replaced_before === null ? () => true : missingIn(db, claimed);
}
