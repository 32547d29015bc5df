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
 * @param shown what messages call it
 * @param remedy what to do if it belongs to another program
 * @returns whether it is of this very version
 * @throws StoreUnavailable if a newer version or another program wrote it
 */
export async function assertOwnDatabase(
  db: Database,
  shown: string,
  remedy = "Choose another data folder.",
): Promise<boolean> {
  const all = await db.introspection.getTables({ withInternalKyselyTables: true });
  // An extension may have put views there.
  const tables = all.filter(({ isView }) => !isView);
  if (tables.length === 0) return false;
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE))
    throw new StoreUnavailable(`${shown}: The database belongs to another program. ${remedy}`);
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  if (rows.some(({ name }) => !knownSteps.has(name)))
    throw new StoreUnavailable(
      `${shown}: A newer version of the server wrote this database. Start that version, or a newer one.`,
    );
  return rows.length === knownSteps.size;
}
