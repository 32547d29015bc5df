import { type Kysely, sql } from "kysely";

/** Whose each unfinished run is, to count the unfinished runs of a user. */
export async function nameAuthors(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("run_work")
    .addColumn("author_id", "bigint", (definition) => definition.notNull().defaultTo(0))
    .execute();
  await sql`update run_work set author_id = (select author_id from run where run.id = run_work.run_id)`.execute(
    db,
  );
  await db.schema.createIndex("run_work_author_id").on("run_work").column("author_id").execute();
}
