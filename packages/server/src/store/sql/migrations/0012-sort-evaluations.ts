import { type Kysely, sql } from "kysely";

/**
 * An index that holds the evaluations of a run by their results, with those that have none before 0. The
 * column takes no place: SQLite computes it, and uses an index for a range of rows by a column only, not by
 * an expression.
 */
export async function sortEvaluations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("evaluation")
    .addColumn("sort_result", "double precision", (column) =>
      column.generatedAlwaysAs(sql`coalesce(result, -1)`),
    )
    .execute();
  await db.schema
    .createIndex("evaluation_by_result")
    .on("evaluation")
    .columns(["run_id", "sort_result", "record_index", "position"])
    .execute();
}
