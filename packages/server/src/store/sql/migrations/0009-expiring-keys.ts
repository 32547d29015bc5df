import type { Kysely } from "kysely";

/** When a key stops being valid; older keys do not expire. */
export async function expiringKeys(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("api_key").addColumn("expires_at", "text").execute();
}
