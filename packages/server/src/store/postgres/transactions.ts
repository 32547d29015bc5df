import { backoff, type Clock } from "@aegis/async";
import { type IsolationLevel, sql } from "kysely";
import { DatabaseError } from "pg";
import type { Database } from "../sql/database.ts";
import { inOrder } from "../sql/in-order.ts";
import { StoreUnavailable } from "../store.ts";
import { lockClass, userLockClass } from "./words.ts";

/** What transactions are run with. */
type TransactionOptions = {
  /** What errors call the database. */
  readonly shown: string;
  /** By which tries are spaced out, and given up. */
  readonly clock: Clock;
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number;
};

type Work<T> = (db: Database) => Promise<T>;

/** Transactions on connections of their own, run again if PostgreSQL undoes them. */
export type RepeatedTransactions = {
  /** @throws StoreUnavailable if it has not got through in ten seconds */
  readonly run: <T>(isolation: IsolationLevel, work: Work<T>) => Promise<T>;
  /**
   * One that comes after all others of the same user, in whatever process they run. None of them waits on a
   * connection for another of its process.
   *
   * @param prepare reads before the transaction begins, when none of the others runs: what it reads is no
   * reason to undo it. It returns the work
   * @throws StoreUnavailable if it has not got through in ten seconds
   */
  readonly runOfUser: <T>(
    userId: number,
    isolation: IsolationLevel,
    prepare: (db: Database) => Promise<Work<T>>,
  ) => Promise<T>;
};

/**
 * Runs work in a transaction, and again if PostgreSQL undoes it because of another: they have read what the
 * other wrote, or wait for each other. From the third try on those that were undone run one after the other,
 * so that each gets through.
 */
export function transactionsOn(
  db: Database,
  { shown, clock, random }: TransactionOptions,
): RepeatedTransactions {
  const order = inOrder<string>();

  async function again<T>(until: number, attempt: (locks: readonly Lock[]) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await (tries < triesAtOnce ? attempt([]) : order("turn", () => attempt([turnLock])));
      } catch (error) {
        if (!isUndone(error)) throw error;
        if (clock.now() >= until) throw tooMany(error);
        await clock.sleep(backoff(tries, { first: 2, most: 100, jitter: 1, random }));
      }
    }
  }

  const tooMany = (cause?: unknown) =>
    new StoreUnavailable(`The database ${shown}: Too many write to it at once. Try again.`, { cause });

  const begin = <T>(connection: Database, isolation: IsolationLevel, work: Work<T>) =>
    connection.transaction().setIsolationLevel(isolation).execute(work);

  return {
    run: (isolation, work) =>
      again(clock.now() + mostWait, (locks) =>
        holding(db, locks, (connection) => begin(connection, isolation, work)),
      ),
    runOfUser(userId, isolation, prepare) {
      const until = clock.now() + mostWait;
      return order(`user ${userId}`, async () => {
        // Those before it may have waited for a database that does not answer, each as long as it may.
        if (clock.now() >= until) throw tooMany();
        return again(until, (locks) =>
          holding(db, [[userLockClass, userId], ...locks], async (connection) =>
            begin(connection, isolation, await prepare(connection)),
          ),
        );
      });
    },
  };
}

/** In milliseconds. */
const mostWait = 10_000;

const triesAtOnce = 3;

type Lock = readonly [lockClass: number, key: number];

const turnLock: Lock = [lockClass, 2];

/**
 * Does something on a connection that holds locks. They are taken before a transaction begins, since what it
 * sees is of that moment.
 */
function holding<T>(db: Database, locks: readonly Lock[], work: Work<T>): Promise<T> {
  return db.connection().execute((connection) => hold(connection, locks, work));
}

async function hold<T>(connection: Database, [lock, ...others]: readonly Lock[], work: Work<T>): Promise<T> {
  if (lock === undefined) return work(connection);
  const [of, key] = lock;
  await sql`select pg_advisory_lock(${of}::int4, ${key}::int4)`.execute(connection);
  try {
    return await hold(connection, others, work);
  } finally {
    await sql`select pg_advisory_unlock(${of}::int4, ${key}::int4)`.execute(connection);
  }
}

/** It would not have been as if one came after the other; or each waited for the other. */
function isUndone(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === "40001" || error.code === "40P01");
}
