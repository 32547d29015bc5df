import { sql } from "kysely";
import { DEFAULT_MIGRATION_TABLE, Migrator } from "kysely/migration";
import { StoreUnavailable } from "../store.ts";
import type { Database } from "./database.ts";
import { knownSteps, migrations } from "./migrations.ts";

/** Migrates a database to the latest version; creates the tables of an empty one. */
export async function migrate(db: Database): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error !== undefined) throw error;
}

/**
 * Checks that the database is one of this program and version, before anything is written.
 *
 * @throws StoreUnavailable if a newer version or another program wrote it
 */
export async function assertOwnDatabase(db: Database, file: string): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.length === 0) return;
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE))
    throw new StoreUnavailable(
      `${file}: The database belongs to another program. Choose another data folder.`,
    );
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  if (rows.some(({ name }) => !knownSteps.has(name)))
    throw new StoreUnavailable(
      `${file}: A newer version of the server wrote this database. Start that version, or a newer one.`,
    );
}
