import { sql } from "kysely";
import { DEFAULT_MIGRATION_TABLE, Migrator } from "kysely/migration";
import { StoreUnavailable } from "../store.ts";
import type { Database } from "./database.ts";
import { migrations, steps } from "./migrations.ts";
import { sourceOfUnfinished, unfinishedCopy } from "./unfinished-copy.ts";

/** Migrates a database to the latest version; creates the tables of an empty one. */
export async function migrate(db: Database, provider = migrations): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}

/**
 * Checks that the database is one of this program, and that this version can use it, before anything is
 * written.
 *
 * @param shown what messages call it
 * @param remedy what to do if it belongs to another program
 * @returns whether it has all that this version needs, so that nothing is left to migrate
 * @throws StoreUnavailable if another program wrote it, or a newer version that this one cannot live with, or
 * it is a copy that is not finished
 */
export async function assertOwnDatabase(
  db: Database,
  shown: string,
  remedy = "Choose another data folder.",
): Promise<boolean> {
  const tables = await tablesIn(db);
  if (tables.includes(unfinishedCopy))
    throw new StoreUnavailable(
      `${shown}: The database is the unfinished copy of ${await sourceOfUnfinished(db)}. Run the command that copies it again, or discard this database.`,
    );
  return assertOwnTables(db, tables, shown, remedy);
}

/** The names of the tables that a database has. An extension may have put views there, which do not count. */
export async function tablesIn(db: Database): Promise<readonly string[]> {
  const all = await db.introspection.getTables({ withInternalKyselyTables: true });
  return all.filter(({ isView }) => !isView).map(({ name }) => name);
}

/** `assertOwnDatabase`, if these are its tables. */
export async function assertOwnTables(
  db: Database,
  tables: readonly string[],
  shown: string,
  remedy: string,
): Promise<boolean> {
  if (tables.length === 0) return false;
  if (!tables.includes(DEFAULT_MIGRATION_TABLE))
    throw new StoreUnavailable(`${shown}: The database belongs to another program. ${remedy}`);
  return assertUsable(db, shown);
}

/**
 * Checks the same of a database that is of this program. A newer version may have migrated it since it was
 * opened.
 *
 * @returns whether it has all that this version needs
 * @throws StoreUnavailable if a newer version wrote it that this one cannot live with
 */
export async function assertUsable(db: Database, shown: string): Promise<boolean> {
  const { done, later } = await stepsOf(db);
  const isWhole = done.length - later.length === Object.keys(steps).length;
  if (later.length > 0 && !(isWhole && (await canLiveWith(db, later))))
    throw new StoreUnavailable(
      `${shown}: A newer version of the server wrote this database. Start that version, or a newer one.`,
    );
  return isWhole;
}

/** Whether a newer version has added something to a database that this one can live with. */
export async function isAhead(db: Database): Promise<boolean> {
  return (await stepsOf(db)).later.length > 0;
}

/** The migrations that a database has been through, and those of them that this version does not know. */
async function stepsOf(db: Database) {
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  const done = rows.map(({ name }) => name);
  return { done, later: done.filter((name) => !Object.hasOwn(steps, name)) };
}

/** The table exists, since it is among the migrations that this version knows. */
async function canLiveWith(db: Database, later: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ name: string; needs: string }>`select name, needs from migration_need`.execute(
    db,
  );
  const needs = new Map(rows.map(({ name, needs }) => [name, needs]));
  return later.every((name) => Object.hasOwn(steps, needs.get(name) ?? name));
}
