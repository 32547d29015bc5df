import { type Kysely, sql } from "kysely";

/**
 * The state of a run as a column, and two indexes that hold the runs of a viewer by their state, each in
 * the order of the list: those of one state may be few among very many. The column takes no place: SQLite
 * computes it.
 */
export async function stateOfRuns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("run")
    .addColumn("state", "text", (column) =>
      column.generatedAlwaysAs(sql`case
        when finished_at is null then 'running'
        when number_of_successes + number_of_failures < number_of_evaluations then 'cancelled'
        else 'finished'
      end`),
    )
    .execute();
  for (const [owner, ...rest] of [["user_id"], ["org_id", "user_id"]] as const)
    await db.schema
      .createIndex(`run_${owner}_state`)
      .on("run")
      .columns([owner, "state", "created_at", "id", ...rest, "folded_alias"])
      .execute();
}
