import { type Kysely, sql } from "kysely";

/** The runs of each user that have rows to claim, in the order of their turns: one look finds who is next. */
export async function waitingRuns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("run_work_waiting")
    .on("run_work")
    .columns(["author_id", "turn", "run_id"])
    .where(sql.ref("next_row"), "<", sql.ref("row_count"))
    .execute();
}
