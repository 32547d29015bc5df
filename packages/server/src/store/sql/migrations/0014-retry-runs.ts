import { type Kysely, sql } from "kysely";
import { idColumn } from "../dialect.ts";

/**
 * A run whose failed evaluations are scored again. The run counts its evaluations that were replaced, and
 * each of them keeps that count, so that it can be told which are replaced by the retry under way. A balance
 * may have several entries of one run; SQLite drops no constraint, so that the entries move to a new table.
 */
export async function retryRuns(db: Kysely<unknown>): Promise<void> {
  for (const [table, column] of [
    ["run", "replacements"],
    ["evaluation", "replacement"],
    ["run_work", "cost_before"],
  ] as const)
    await db.schema
      .alterTable(table)
      .addColumn(column, "bigint", (definition) => definition.notNull().defaultTo(0))
      .execute();
  await db.schema.alterTable("run_work").addColumn("replaced_before", "bigint").execute();
  await db.schema.alterTable("balance_entry").renameTo("earlier_entry").execute();
  await db.schema.dropIndex("balance_entry_of_user").execute();
  await db.schema
    .createTable("balance_entry")
    .$call(idColumn)
    .addColumn("user_id", "bigint", (column) => column.notNull().references("account.id"))
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("created_at", "text")
    // No reference: an entry outlives its run.
    .addColumn("run_id", "bigint")
    .addColumn("alias", "text")
    .addColumn("amount", "bigint")
    .execute();
  await sql`insert into balance_entry (id, user_id, type, created_at, run_id, alias, amount)
    select id, user_id, type, created_at, run_id, alias, amount from earlier_entry order by id`.execute(db);
  await db.schema.dropTable("earlier_entry").execute();
  for (const [name, ...columns] of [
    ["balance_entry_of_user", "user_id", "id"],
    ["balance_entry_of_run", "run_id"],
  ] as const)
    await db.schema.createIndex(name).on("balance_entry").columns(columns).execute();
}
