import { type Kysely, sql } from "kysely";

/** How many evaluations of a run succeeded and failed; older runs are counted once. */
export async function countEvaluations(db: Kysely<unknown>): Promise<void> {
  for (const column of ["number_of_successes", "number_of_failures"])
    await db.schema
      .alterTable("run")
      .addColumn(column, "bigint", (definition) => definition.notNull().defaultTo(0))
      .execute();
  await sql`update run set (number_of_successes, number_of_failures) = (
    select coalesce(sum(is_success), 0), coalesce(sum(1 - is_success), 0)
    from evaluation where evaluation.run_id = run.id
  )`.execute(db);
}
