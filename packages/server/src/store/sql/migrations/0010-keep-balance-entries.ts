import { type Kysely, sql } from "kysely";
import { idColumn } from "../dialect.ts";

/**
 * How each balance came to be. What was there before is one entry without a time; the runs that are running
 * have entries of their own, because what is reserved for them may still come back.
 */
export async function keepBalanceEntries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("balance_entry")
    .$call(idColumn)
    .addColumn("user_id", "bigint", (column) => column.notNull().references("account.id"))
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("created_at", "text")
    // No reference: an entry outlives its run.
    .addColumn("run_id", "bigint", (column) => column.unique())
    .addColumn("alias", "text")
    .addColumn("amount", "bigint")
    .execute();
  await db.schema
    .createIndex("balance_entry_of_user")
    .on("balance_entry")
    .columns(["user_id", "id"])
    .execute();
  await sql`
    insert into balance_entry (user_id, type, amount)
    select id, 'opening', total from (
      select id, balance + coalesce(
        (select sum(reserved) from run_work where author_id = account.id and billed = 1), 0
      ) as total
      from account
    ) as opening where total > 0 order by id`.execute(db);
  await sql`
    insert into balance_entry (user_id, type, created_at, run_id, alias)
    select run.author_id, 'run', run.started_at, run.id, run.alias
    from run inner join run_work on run_work.run_id = run.id
    where run_work.billed = 1 and run_work.reserved > 0 order by run.id`.execute(db);
}
