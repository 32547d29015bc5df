import { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { assertCopyable, beginCopy, type CopyTarget } from "../copy/begin-copy.ts";
import type { Database } from "../sql/database.ts";
import { migrate } from "../sql/migrate.ts";
import { createFile, removeMarker } from "./create-file.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import { asStoreUnavailable } from "./store-unavailable.ts";

const remedy = "Choose another data folder.";

/**
 * Gives a database to be copied. Until the work is done, others can read it, but not write to it.
 *
 * @throws StoreUnavailable if it cannot be opened, or is not of this version
 */
export async function withSqliteSource<T>(file: string, work: (source: Database) => Promise<T>): Promise<T> {
  using database = open(file);
  const db: Database = new Kysely({ dialect: sqliteDialect(database, file) });
  await assertCopyable(db, file, remedy);
  // It takes the lock of a writer, and writes nothing.
  return await db.transaction().execute(work);
}

/**
 * Gives a database that is to become a copy, with empty tables or what an earlier attempt has copied. Its
 * file is created if there is none.
 *
 * @param source what people call the database that it is to be a copy of
 * @throws StoreUnavailable if it cannot be opened, or has data of its own
 */
export async function withSqliteTarget<T>(
  file: string,
  source: string,
  work: (target: CopyTarget) => Promise<T>,
): Promise<T> {
  using database = open(file, createFile);
  const db: Database = new Kysely({ dialect: sqliteDialect(database, file) });
  await beginCopy(db, { source, target: file, remedy });
  await sql`pragma journal_mode = wal`.execute(db);
  // What a loss of power takes away is copied again.
  await sql`pragma synchronous = normal`.execute(db);
  await migrate(db);
  removeMarker(file);
  const settle = async () => void (await sql`pragma synchronous = full`.execute(db));
  return await work({ db, settle });
}

/** @throws StoreUnavailable */
function open(file: string, prepare: (file: string) => void = () => {}): DatabaseSync {
  try {
    prepare(file);
    return new DatabaseSync(file, { enableForeignKeyConstraints: true });
  } catch (error) {
    throw asStoreUnavailable(error, file) ?? error;
  }
}
