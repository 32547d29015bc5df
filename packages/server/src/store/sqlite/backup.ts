import { chmodSync, closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import type { Database } from "../sql/database.ts";
import { assertOwnDatabase } from "../sql/migrate.ts";
import { StoreUnavailable } from "../store.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import { asStoreUnavailable } from "./store-unavailable.ts";

/**
 * Copies a database as it is at this moment, whoever uses it meanwhile: writers go on, and the copy has what
 * was committed before. Only its owner may read the copy.
 *
 * @param copy path of a file that does not exist
 * @throws StoreUnavailable
 */
export function copyDatabase(file: string, copy: string): void {
  try {
    closeSync(openSync(copy, "wx", 0o600));
    // Not read-only: the last connection that may write removes the log that SQLite keeps beside the file.
    using database = new DatabaseSync(file, { timeout: 5_000 });
    database.prepare("vacuum into ?").run(copy);
    chmodSync(copy, 0o600);
  } catch (error) {
    throw asStoreUnavailable(error, file) ?? error;
  }
}

/**
 * Checks that a file is a whole database of this program, of this version or an older one.
 *
 * @param shown what messages call it
 * @throws StoreUnavailable if it is not
 */
export async function verifyDatabase(file: string, shown: string): Promise<void> {
  try {
    using database = new DatabaseSync(file, { readOnly: true });
    const db: Database = new Kysely({ dialect: sqliteDialect(database, shown) });
    const [{ integrity_check: result } = {}] = database.prepare("pragma integrity_check(1)").all();
    if (result !== "ok") throw new StoreUnavailable(`${shown}: The database is damaged. Use another backup.`);
    if ((await db.introspection.getTables()).length === 0)
      throw new StoreUnavailable(`${shown}: The database is empty. Use another backup.`);
    await assertOwnDatabase(db, shown);
  } catch (error) {
    throw asStoreUnavailable(error, shown) ?? error;
  }
}
