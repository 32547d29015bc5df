import { systemClock } from "@aegis/async";
import { sql } from "kysely";
import { assertCopyable, beginCopy, type CopyTarget } from "../copy/begin-copy.ts";
import { tablesInOrder } from "../copy/tables-in-order.ts";
import type { Database } from "../sql/database.ts";
import { unmarkUnfinished } from "../sql/unfinished-copy.ts";
import { StoreUnavailable } from "../store.ts";
import { assertUtf8, databaseOn, migrateDatabase, shownFrom } from "./open.ts";
import { createPool } from "./pool.ts";
import { lockClass } from "./words.ts";

const remedy = "Choose another database.";

/**
 * Gives a database to be copied, as it is when this begins. Until the work is done, others can read it, but
 * not write to it.
 *
 * @throws StoreUnavailable if it cannot be reached, is not of this version, or a server is connected to it
 */
export function withPostgresSource<T>(url: string, work: (source: Database) => Promise<T>): Promise<T> {
  return onOneConnection(url, async (db, shown) => {
    await assertCopyable(db, shown, remedy);
    await refuseOthers(db, shown);
    return db
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute(async (source) => {
        await sql`set transaction read only`.execute(source);
        await sql`set local lock_timeout = '15s'`.execute(source);
        // Before anything is read, so that it sees what was written before.
        const tables = sql.join(tablesInOrder.map((table) => sql.table(table)));
        await sql`lock table ${tables} in share mode`.execute(source);
        return work(source);
      });
  });
}

/**
 * Gives a database that is to become a copy, with empty tables or what an earlier attempt has copied.
 *
 * @param source what people call the database that it is to be a copy of
 * @throws StoreUnavailable if it cannot be reached, has data of its own, or a server is connected to it
 */
export function withPostgresTarget<T>(
  url: string,
  source: string,
  work: (target: CopyTarget) => Promise<T>,
): Promise<T> {
  return onOneConnection(url, async (db, shown) => {
    await assertUtf8(db, shown);
    await holdCopy(db, shown);
    const isNew = await beginCopy(db, { source, target: shown, remedy });
    try {
      // After the mark: whoever comes later is refused.
      await refuseOthers(db, shown);
    } catch (error) {
      if (isNew) await unmarkUnfinished(db);
      throw error;
    }
    await migrateDatabase({ url, application, shown });
    // What a crash takes away is copied again.
    await sql`set synchronous_commit = off`.execute(db);
    const settle = async () => {
      await sql`reset synchronous_commit`.execute(db);
      // A server that starts at once plans its queries by what is there.
      await sql`analyze`.execute(db);
    };
    return work({ db, settle });
  });
}

const application = "aegis-server copy";

/** A lock of a session ends with its connection. */
async function onOneConnection<T>(
  url: string,
  work: (db: Database, shown: string) => Promise<T>,
): Promise<T> {
  const shown = shownFrom(url);
  const pool = createPool({ url, application, connections: 1, patient: true });
  try {
    return await databaseOn(pool, shown)
      .connection()
      .execute((db) => work(db, shown));
  } finally {
    await pool.end();
  }
}

/** @throws StoreUnavailable if somebody else copies to the database */
async function holdCopy(db: Database, shown: string): Promise<void> {
  const isHeld = await within2Seconds(async () => {
    const { rows } = await sql<{
      held: boolean;
    }>`select pg_try_advisory_lock(${lockClass}::int4, ${copyLock}::int4) as held`.execute(db);
    return rows[0]?.held === true;
  });
  if (!isHeld)
    throw new StoreUnavailable(`The database ${shown}: Another command is copying to it. Let it finish.`);
}

const copyLock = 16;

/** @throws StoreUnavailable if servers, workers or commands are connected */
async function refuseOthers(db: Database, shown: string): Promise<void> {
  let others: readonly string[] = [];
  await within2Seconds(async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct application_name as name from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name like 'aegis-server%'
      order by name`.execute(db);
    others = rows.map(({ name }) => name);
    return others.length === 0;
  });
  if (others.length > 0)
    throw new StoreUnavailable(
      `The database ${shown}: It is in use by ${others.join(" and ")}. Stop all servers, workers and commands on it.`,
    );
}

/** Asks until something is so, for a while: a connection outlasts its process by a moment. */
async function within2Seconds(isSo: () => Promise<boolean>): Promise<boolean> {
  const clock = systemClock();
  for (let tries = 0; tries < 20; tries += 1) {
    if (await isSo()) return true;
    await clock.sleep(100);
  }
  return false;
}
