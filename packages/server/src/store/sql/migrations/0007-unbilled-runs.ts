import type { Kysely } from "kysely";

/** Whether a run is paid from its author's balance, as every older run is. */
export async function unbilledRuns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("run_work")
    .addColumn("billed", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
}
