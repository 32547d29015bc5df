import type { Kysely } from "kysely";

/** Until when an upload belongs to the process that feeds it. Of older ones it has ended. */
export async function leaseUploads(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("upload")
    .addColumn("leased_until", "bigint", (column) => column.notNull().defaultTo(0))
    .execute();
}
