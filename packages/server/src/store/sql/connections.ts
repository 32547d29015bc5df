import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { beginFile, endBeginning } from "./begin-file.ts";
import type { Database } from "./database.ts";
import { migrate, refuseForeign } from "./migrate.ts";
import { sqliteDialect } from "./sqlite.ts";
import { unusable } from "./unusable.ts";

/** Where statements go. */
export type Connections = {
  /** Sees what is committed. */
  readonly read: Database;
  readonly write: Database;
  /** Another with every change that is committed, by whatever program. */
  readonly version: () => string;
  /** Waits for what is being written. */
  readonly close: () => Promise<void>;
};

const inMemory = ":memory:";

/** How long a program waits for another that writes, in milliseconds. Commands write for a moment only. */
const patience = 5_000;

/**
 * Opens a database twice, to read and to write, so that nobody reads what may yet be undone. A database in
 * memory has one connection: there reading waits for the transaction that is open.
 *
 * @param opened when, in milliseconds: versions of one opening are never those of another
 * @throws StoreUnusable
 */
export async function openConnections(file: string, opened: number): Promise<Connections> {
  const databases: DatabaseSync[] = [];
  const open = (readOnly: boolean) => {
    const database = new DatabaseSync(file, {
      readOnly,
      timeout: patience,
      enableForeignKeyConstraints: true,
    });
    databases.push(database);
    return database;
  };
  // The one that writes last: it alone can bring everything into the one file before it goes.
  const closeAll = () => {
    for (const database of databases.toReversed()) database.close();
  };
  try {
    if (file !== inMemory) beginFile(file);
    const writer = open(false);
    const write: Database = new Kysely({ dialect: sqliteDialect(writer, file) });
    await refuseForeign(write, file);
    writer.exec("pragma journal_mode = wal; pragma synchronous = full");
    await migrate(write);
    if (file !== inMemory) endBeginning(file);
    const reader = file === inMemory ? writer : open(true);
    const read: Database = reader === writer ? write : new Kysely({ dialect: sqliteDialect(reader, file) });
    return {
      read,
      write,
      version: versionOf(reader, reader === writer, opened),
      close: async () => {
        // Kysely lets this begin when everything before it has ended.
        await write.connection().execute(async () => undefined);
        closeAll();
      },
    };
  } catch (error) {
    closeAll();
    throw unusable(error, file) ?? error;
  }
}

/** A connection notices what others commit; alone it counts what it changes itself. */
function versionOf(database: DatabaseSync, alone: boolean, opened: number): () => string {
  const statement = database.prepare(
    alone ? "select total_changes() as version" : "select data_version as version from pragma_data_version",
  );
  return () => `${opened}.${statement.get()?.version}`;
}
