import type { Kysely } from "kysely";

/**
 * What each process may have under way at each endpoint of judges. It is null of an earlier version, which
 * says one thing for all endpoints.
 */
export async function shareEndpoints(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("judge_share").addColumn("endpoints", "text").execute();
}
