import { sql } from "kysely";
import { DEFAULT_MIGRATION_TABLE, Migrator } from "kysely/migration";
import { StoreUnusable } from "../store.ts";
import type { Database } from "./database.ts";
import { knownSteps, migrations } from "./migrations.ts";

/** Brings a database up to date; begins one that is empty. */
export async function migrate(db: Database): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error !== undefined) throw error;
}

/**
 * Refuses what is not this program's to write to, before anything is written.
 *
 * @throws StoreUnusable for a database of a newer version or of another program
 */
export async function refuseForeign(db: Database, file: string): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.length === 0) return;
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE))
    throw new StoreUnusable(`${file}: This is the database of another program. Choose another data folder.`);
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  if (rows.some(({ name }) => !knownSteps.has(name)))
    throw new StoreUnusable(
      `${file}: A newer version of the server wrote this database. Start that version, or a newer one.`,
    );
}
