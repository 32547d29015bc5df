import { backoff, type Clock } from "@aegis/async";
import { type IsolationLevel, sql } from "kysely";
import { DatabaseError } from "pg";
import type { Database } from "../sql/database.ts";
import { StoreUnavailable } from "../store.ts";
import { lockClass } from "./words.ts";

/** What transactions are run with. */
type TransactionOptions = {
  /** What errors call the database. */
  readonly shown: string;
  /** By which tries are spaced out, and given up. */
  readonly clock: Clock;
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number;
};

/**
 * Runs work in a transaction, and again if PostgreSQL undoes it because of another: they have read what the
 * other wrote, or wait for each other. From the third try on those that were undone run one after the other,
 * so that each gets through.
 *
 * @returns `at`, which runs work
 * @throws StoreUnavailable if it has not got through in ten seconds
 */
export function transactionsOn(
  db: Database,
  { shown, clock, random }: TransactionOptions,
): <T>(isolation: IsolationLevel, work: (db: Database) => Promise<T>) => Promise<T> {
  return async (isolation, work) => {
    const until = clock.now() + mostWait;
    for (let tries = 1; ; tries += 1) {
      try {
        if (tries < triesAtOnce) return await db.transaction().setIsolationLevel(isolation).execute(work);
        return await inTurn(db, isolation, work);
      } catch (error) {
        if (!isUndone(error)) throw error;
        if (clock.now() >= until)
          throw new StoreUnavailable(`The database ${shown}: Too many write to it at once. Try again.`, {
            cause: error,
          });
        await clock.sleep(backoff(tries, { first: 2, most: 100, jitter: 1, random }));
      }
    }
  };
}

/** In milliseconds. */
const mostWait = 10_000;

const triesAtOnce = 3;

/** Before the transaction begins: what it sees is of that moment. */
function inTurn<T>(db: Database, isolation: IsolationLevel, work: (db: Database) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${lockClass}::int4, ${turnLock}::int4)`.execute(connection);
    try {
      return await connection.transaction().setIsolationLevel(isolation).execute(work);
    } finally {
      await sql`select pg_advisory_unlock(${lockClass}::int4, ${turnLock}::int4)`.execute(connection);
    }
  });
}

const turnLock = 2;

/** It would not have been as if one came after the other; or each waited for the other. */
function isUndone(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === "40001" || error.code === "40P01");
}
