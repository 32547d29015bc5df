import type { Kysely } from "kysely";

/** When a user was removed. Their account stays, since runs and authors refer to it. */
export async function removedUsers(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("account").addColumn("removed_at", "text").execute();
}
