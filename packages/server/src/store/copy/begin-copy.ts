import { sql } from "kysely";
import type { Database } from "../sql/database.ts";
import { assertOwnDatabase, assertOwnTables, isAhead, tablesIn } from "../sql/migrate.ts";
import { markUnfinished, unfinishedCopy } from "../sql/unfinished-copy.ts";
import { StoreUnavailable } from "../store.ts";
import { tablesInOrder } from "./tables-in-order.ts";

/** A database that is to become a copy, until it is one. */
export type CopyTarget = {
  readonly db: Database;
  /** Called once all rows are there: from then on, what is written outlasts a loss of power. */
  readonly settle: () => Promise<void>;
};

/** What people call two databases. */
type CopyNames = {
  readonly source: string;
  readonly target: string;
  /** What to do if the target cannot be one. */
  readonly remedy: string;
};

/**
 * Marks a database as an unfinished copy, which nobody opens until it is finished. It is empty, or such a
 * copy already: that is continued.
 *
 * @returns whether it has only now become one
 * @throws StoreUnavailable if it has data of its own, or is not of this version. Then it is as before
 */
export async function beginCopy(db: Database, { source, target, remedy }: CopyNames): Promise<boolean> {
  const tables = await tablesIn(db);
  if (tables.includes(unfinishedCopy)) {
    const own = tables.filter((name) => name !== unfinishedCopy);
    await assertOwnTables(db, own, target, remedy);
    return false;
  }
  await assertOwnDatabase(db, target, remedy);
  if (await hasRows(db, tables))
    throw new StoreUnavailable(`${target}: The database has data of its own. ${remedy}`);
  await markUnfinished(db, source);
  return true;
}

/** @throws StoreUnavailable if a database cannot be copied as it is: a copy has the tables of this version */
export async function assertCopyable(db: Database, shown: string, remedy: string): Promise<void> {
  if (await assertOwnDatabase(db, shown, remedy)) {
    if (!(await isAhead(db))) return;
    throw new StoreUnavailable(
      `${shown}: A newer version of the server has added to this database. Copy it with that version.`,
    );
  }
  throw new StoreUnavailable(
    `${shown}: The database is empty, or an older version of the server wrote it. Bring it up to date with aegis-server users list, then copy it.`,
  );
}

async function hasRows(db: Database, tables: readonly string[]): Promise<boolean> {
  for (const table of tablesInOrder.filter((name) => tables.includes(name))) {
    const { rows } = await sql`select 1 as there from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) return true;
  }
  return false;
}
