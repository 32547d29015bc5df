import type { Kysely } from "kysely";

/** How many questions to judges each process may have under way, while it lives. */
export async function shareJudges(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("judge_share")
    .addColumn("holder", "text", (column) => column.primaryKey())
    .addColumn("held", "integer", (column) => column.notNull())
    .addColumn("wanted", "integer", (column) => column.notNull())
    .addColumn("total", "integer", (column) => column.notNull())
    .addColumn("free_at", "bigint", (column) => column.notNull())
    .execute();
}
