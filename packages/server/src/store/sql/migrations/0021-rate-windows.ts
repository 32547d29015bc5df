import type { Kysely } from "kysely";

/**
 * How many requests somebody has sent in a window of time, for processes that share a database: a process
 * that is alone counts in memory.
 */
export async function rateWindows(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("rate_window")
    .addColumn("who", "text", (column) => column.primaryKey())
    .addColumn("requests", "bigint", (column) => column.notNull())
    .addColumn("ends_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("rate_window_by_end").on("rate_window").column("ends_at").execute();
}
