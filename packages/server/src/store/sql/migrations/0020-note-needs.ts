import { type Kysely, sql } from "kysely";

/** Of a migration that earlier versions can live with: which one they have to know for that. */
export async function noteNeeds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("migration_need")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("needs", "text", (column) => column.notNull())
    .execute();
}

/** Notes it of a migration, in its transaction. */
export async function notedNeed(db: Kysely<unknown>, name: string, needs: string): Promise<void> {
  await sql`insert into migration_need (name, needs) values (${name}, ${needs})`.execute(db);
}
