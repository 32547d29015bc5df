import { type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";

/** Rows of a run, and how many evaluations of it had been replaced before its retry; null if it is none. */
type SomeRows = {
  readonly run_id: number;
  readonly from_index: number;
  readonly to_index: number;
  readonly replaced_before: number | null;
};

type Place = { readonly record_index: number; readonly position: number };

/**
 * Tells which evaluations of some rows are still to be saved: those that are not there yet or, in a retry,
 * those that failed before it and have not been replaced since.
 */
export async function missingIn(db: Database, rows: SomeRows): Promise<(place: Place) => boolean> {
  const { run_id, from_index, to_index, replaced_before } = rows;
  const saved = db
    .selectFrom("evaluation")
    .where("run_id", "=", run_id)
    .where("record_index", ">=", from_index)
    .where("record_index", "<", to_index)
    .select(["record_index", "position"]);
  if (replaced_before === null) {
    const keys = new Set((await saved.execute()).map(resultKey));
    return (place) => !keys.has(resultKey(place));
  }
  const failed = saved.where(hasFailed).where("replacement", "<=", replaced_before);
  const keys = new Set((await failed.execute()).map(resultKey));
  return (place) => keys.has(resultKey(place));
}

/** The first row of a run, from `from` on, of which an evaluation failed. */
export async function nextFailure(db: Database, run_id: number, from: number): Promise<number | undefined> {
  const row = await db
    .selectFrom("evaluation")
    .where("run_id", "=", run_id)
    .where(hasFailed)
    .where("record_index", ">=", from)
    .orderBy("record_index")
    .limit(1)
    .select("record_index")
    .executeTakeFirst();
  return row?.record_index;
}

/** As the index of evaluations by their results has it. */
export const hasFailed = sql<SqlBool>`sort_result = -1`;

/** An evaluation in its run, as chunks name it. */
export function resultKey({ record_index, position }: Place): string {
  return `${record_index} ${position}`;
}
