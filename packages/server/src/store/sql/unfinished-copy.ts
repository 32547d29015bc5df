import { sql } from "kysely";
import type { Database } from "./database.ts";

/** A table that a database has for as long as it is the unfinished copy of another. */
export const unfinishedCopy = "unfinished_copy";

/** Marks a database as the unfinished copy of another. @param source what people call the other */
export async function markUnfinished(db: Database, source: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.schema
      .createTable(unfinishedCopy)
      .addColumn("source", "text", (column) => column.notNull())
      .execute();
    await sql`insert into ${sql.table(unfinishedCopy)} (source) values (${source})`.execute(transaction);
  });
}

/** Takes the mark away. */
export async function unmarkUnfinished(db: Database): Promise<void> {
  await db.schema.dropTable(unfinishedCopy).execute();
}

/** What a database that is marked is the copy of. */
export async function sourceOfUnfinished(db: Database): Promise<string> {
  const { rows } = await sql<{ source: string }>`select source from ${sql.table(unfinishedCopy)}`.execute(db);
  return rows[0]?.source ?? "another database";
}
