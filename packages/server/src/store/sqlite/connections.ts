import { DatabaseSync } from "node:sqlite";
import type { Clock } from "@aegis/async";
import { Kysely } from "kysely";
import type { Database } from "../sql/database.ts";
import { assertOwnDatabase, migrate } from "../sql/migrate.ts";
import { createFile, removeMarker } from "./create-file.ts";
import { createGuard } from "./guard.ts";
import { createProbe } from "./probe.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import { asStoreUnavailable } from "./store-unavailable.ts";
import { whileBusy } from "./while-busy.ts";

/** The connections to one database. */
export type Connections = {
  /** Sees only what is committed. */
  readonly read: Database;
  readonly write: Database;
  /** Changes with every commit, by whatever program. */
  readonly version: () => string;
  /** @throws StoreUnavailable if a table or an index cannot be read, or could not be at any time before */
  readonly ping: () => Promise<void>;
  /** Waits for what is being written. */
  readonly close: () => Promise<void>;
};

const inMemory = ":memory:";

/** Milliseconds for which opening waits for another program that writes: nothing is served yet. */
const busyTimeout = 5_000;

/**
 * Opens a database twice, to read and to write, so that nobody reads what may still be rolled back. A
 * database in memory has a single connection; its reads wait for the open transaction.
 *
 * @param opened when the store was opened, in milliseconds: a version of one opening never equals one of
 * another
 * @param clock by which a lock of another program is waited for; by default the machine's
 * @throws StoreUnavailable
 */
export async function openConnections(file: string, opened: number, clock?: Clock): Promise<Connections> {
  const databases: DatabaseSync[] = [];
  const open = (readOnly: boolean) => {
    const database = new DatabaseSync(file, {
      readOnly,
      timeout: busyTimeout,
      enableForeignKeyConstraints: true,
    });
    databases.push(database);
    return database;
  };
  // The writer last: only it can move everything into the one file when it closes.
  const closeAll = () => {
    for (const database of databases.toReversed()) database.close();
  };
  const guard = createGuard(file, whileBusy(clock));
  try {
    if (file !== inMemory) createFile(file);
    const writer = open(false);
    const write: Database = new Kysely({ dialect: sqliteDialect(writer, file, guard) });
    const isMigrated = await assertOwnDatabase(write, file);
    writer.exec("pragma journal_mode = wal; pragma synchronous = full");
    if (!isMigrated) await migrate(write);
    // What a savepoint could take back is kept in memory, not in a file that is written for each of them.
    writer.exec("pragma temp_store = memory");
    if (file !== inMemory) removeMarker(file);
    const reader = file === inMemory ? writer : open(true);
    const read: Database =
      reader === writer ? write : new Kysely({ dialect: sqliteDialect(reader, file, guard) });
    // From now on requests are answered on this thread, which must not sleep.
    for (const each of databases) each.exec("pragma busy_timeout = 0");
    const probe = createProbe(reader);
    return {
      read,
      write,
      version: versionOf(reader, reader === writer, opened),
      ping: async () => {
        guard.check();
        await guard.run(probe);
      },
      close: async () => {
        // Kysely starts this once everything before it has ended.
        await write.connection().execute(async () => undefined);
        closeAll();
      },
    };
  } catch (error) {
    // Before what is open is closed, so that the reason still lasts.
    const problem = asStoreUnavailable(error, file) ?? error;
    closeAll();
    throw problem;
  }
}

/**
 * `data_version` counts only the commits of other connections; a single connection counts its own changes.
 */
function versionOf(database: DatabaseSync, isSingle: boolean, opened: number): () => string {
  const statement = database.prepare(
    isSingle
      ? "select total_changes() as version"
      : "select data_version as version from pragma_data_version",
  );
  return () => `${opened}.${statement.get()?.version}`;
}
