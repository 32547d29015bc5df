import { type Clock, systemClock } from "@aegis/async";
import { Kysely, sql } from "kysely";
import type { Pool } from "pg";
import type { Database } from "../sql/database.ts";
import { assertOwnDatabase, assertUsable, migrate } from "../sql/migrate.ts";
import { queueBefore } from "../sql/queue-before.ts";
import { countRequest } from "../sql/rate-windows.ts";
import { storeAt } from "../sql/store-at.ts";
import { type Store, StoreUnavailable } from "../store.ts";
import { databaseClock } from "./database-clock.ts";
import { createPool, shownDatabase } from "./pool.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { asStoreUnavailable } from "./store-unavailable.ts";
import { transactionsOn } from "./transactions.ts";

/** How to open a store in PostgreSQL. */
export type PostgresStoreOptions = {
  /**
   * Address of a database that exists, such as `postgres://user:password@host:5432/database`. It must be
   * empty, or have been used by this program alone, and keep texts in UTF-8.
   */
  readonly url: string;
  /**
   * Milliseconds since 1970. Leases are by it, when a run finished, and how long a request is kept; all
   * processes must agree on it.
   *
   * @default the time of the database, which is the same for all hosts
   */
  readonly clock?: () => number;
  /** What the database's list of connections calls this process. @default "aegis-server" */
  readonly application?: string;
  /** How many connections this process has at most. @default 10 */
  readonly connections?: number;
  /** By which transactions that were undone are tried again. @default the machine's */
  readonly timers?: Clock;
  /** A number from 0 up to, but not including, 1, which spaces those tries out. @default Math.random */
  readonly random?: () => number;
};

/**
 * Opens a store in a database of PostgreSQL, and migrates it first. Any number of processes may share the
 * database, on any number of hosts, and may open it at the same moment. Transactions that come between each
 * other are run again, so that each is as if it were alone; reads outside of them wait for nothing.
 *
 * @throws StoreUnavailable if it cannot be reached or opened, or another program or a newer version of this
 * one uses it. The message is one line, without the password.
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<Store> {
  const { url, application = "aegis-server", connections = 10 } = options;
  const shown = shownFrom(url);
  const pool = createPool({ url, application, connections });
  try {
    const db = databaseOn(pool, shown);
    await assertUtf8(db, shown);
    if (!(await assertOwnDatabase(db, shown, "Choose another database.")))
      await migrateDatabase({ url, application, shown });
    const clock =
      options.clock ?? (await databaseClock({ ask: () => timeOf(db), elapsed: () => performance.now() }));
    const { timers = systemClock({ keepsAlive: false }), random = Math.random } = options;
    const { run, runOfUser } = transactionsOn(db, { shown, clock: timers, random });
    return storeAt({
      read: db,
      serial(work, { onlyAdds, startsRunsOf } = {}) {
        const isolation = onlyAdds ? "read committed" : "serializable";
        if (startsRunsOf === undefined) return run(isolation, (each) => work(each));
        return runOfUser(startsRunsOf, isolation, async (connection) => {
          const queue = await queueBefore(connection, startsRunsOf);
          return (each) => work(each, queue);
        });
      },
      locking: (work) => run("read committed", work),
      clock,
      countRequest: (who, length) => countRequest(db, who, length, clock()),
      // Others may be running.
      recover: async () => undefined,
      version: () => undefined,
      ping: async () => {
        await db.selectFrom("run").select("id").limit(1).execute();
        // A newer version may have been started beside this one.
        await assertUsable(db, shown);
      },
      close: () => pool.end(),
    });
  } catch (error) {
    await pool.end();
    throw asStoreUnavailable(error, shown) ?? error;
  }
}

/** A database as messages name it. @throws StoreUnavailable if its address cannot be read */
export function shownFrom(url: string): string {
  try {
    return shownDatabase(url);
  } catch (cause) {
    throw new StoreUnavailable(
      "The address of the database cannot be read. It looks like postgres://user:password@host:5432/database.",
      { cause },
    );
  }
}

/** The database that connections lead to. */
export function databaseOn(pool: Pool, shown: string): Database {
  return new Kysely({ dialect: postgresDialect(pool, shown) });
}

/**
 * Migrates a database, on connections of its own: a step may take long, and waits for a process that migrates
 * already.
 */
export async function migrateDatabase(of: {
  readonly url: string;
  readonly application: string;
  readonly shown: string;
}): Promise<void> {
  const pool = createPool({ ...of, connections: 2, patient: true });
  try {
    await migrate(databaseOn(pool, of.shown));
  } finally {
    await pool.end();
  }
}

/** @throws StoreUnavailable if it keeps texts in another encoding */
export async function assertUtf8(db: Database, shown: string): Promise<void> {
  const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(db);
  if (rows[0]?.server_encoding !== "UTF8")
    throw new StoreUnavailable(
      `The database ${shown}: It keeps texts in ${rows[0]?.server_encoding}. Create it with the encoding UTF8.`,
    );
}

async function timeOf(db: Database): Promise<number> {
  const { rows } = await sql<{
    time: number;
  }>`select cast(extract(epoch from clock_timestamp()) * 1000 as float8) as time`.execute(db);
  return rows[0]?.time ?? Number.NaN;
}
