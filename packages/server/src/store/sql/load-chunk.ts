import type { RunTask, Timestamp } from "../../domain/entities.ts";
import type { Chunk } from "../store.ts";
import type { Database } from "./database.ts";
import { taskColumns, taskOf } from "./evaluations.ts";
import { missingIn, resultKey } from "./missing.ts";
import { type RowsOf, rowsBetween } from "./records.ts";

/** What a chunk needs to know of its run. */
export type OfRun = {
  readonly run_id: number;
  readonly dataset_id: number | null;
  readonly author_id: number;
  readonly started_at: Timestamp;
  readonly replaced_before: number | null;
};

/** A chunk that a worker holds. Its rows are still to be read. */
export type ClaimedChunk = OfRun & {
  readonly id: number;
  readonly from_index: number;
  readonly to_index: number;
  readonly failing_since: number | null;
  readonly tries: number;
};

/** Reads the rows of a chunk, and what is to be done with them. Only its worker changes that. */
export async function loadChunk(db: Database, chunk: ClaimedChunk): Promise<Chunk> {
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

/** The block that a row is in. Blocks do not overlap; each task covers all rows of its block. */
export async function blockAt(
  db: Database,
  runId: number,
  row: number,
): Promise<Pick<RunTask, "from_index" | "to_index"> | undefined> {
  return db
    .selectFrom("run_task")
    .where("run_id", "=", runId)
    .where("from_index", "<=", row)
    .orderBy("from_index", "desc")
    .limit(1)
    .select(["from_index", "to_index"])
    .executeTakeFirst();
}

/** What the rows of a run belong to. */
export function rowsOf({ run_id, dataset_id }: Pick<OfRun, "run_id" | "dataset_id">): RowsOf {
  return dataset_id === null ? { run_id } : { dataset_id };
}

async function tasksAt(db: Database, runId: number, row: number): Promise<readonly RunTask[]> {
  const block = await blockAt(db, runId, row);
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
