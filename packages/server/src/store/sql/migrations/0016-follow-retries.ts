import { type Kysely, sql } from "kysely";

/**
 * How far a retry is: while one is running, its run knows how many replacements it will have at the end. Of
 * one that is running already, it is not known what has failed again, so that this counts as not done.
 */
export async function followRetries(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("run").addColumn("replacements_wanted", "bigint").execute();
  await sql`update run set replacements_wanted = replacements + number_of_failures
    where id in (select run_id from run_work where replaced_before is not null)`.execute(db);
}
