import { setImmediate } from "node:timers/promises";
import { CompiledQuery } from "kysely";
import type { Database } from "../sql/database.ts";

type Work<T> = (db: Database) => Promise<T>;

/** Transactions on one connection, one after the other in the order of the calls. */
export type Transactions = {
  /** Runs work in a transaction of its own. */
  readonly alone: <T>(work: Work<T>) => Promise<T>;
  /**
   * Runs brief work in a transaction that others who wait may share, so that the disk is waited for once for
   * all of them. Each sees what those before it did, and an error takes back its own part alone. Nobody is
   * told anything before all of it is on the disk; if it does not get there, all are told the same error.
   */
  readonly together: <T>(work: Work<T>) => Promise<T>;
  /** Waits until nothing waits or runs any more. */
  readonly idle: () => Promise<void>;
};

/** How much may be committed at once. */
type Limits = {
  /** How many works. */
  readonly most: number;
  /** For how many milliseconds more of them are begun: nothing is answered meanwhile. */
  readonly mostMs: number;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
};

const usual: Limits = { most: 256, mostMs: 10, elapsed: () => performance.now() };

/** @param limits by default 256 works, and 10 ms */
export function transactionsOn(write: Database, limits: Limits = usual): Transactions {
  const waiting: Waiting[] = [];
  let emptying: Promise<void> | undefined;
  const empty = async () => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      if (next.shares) {
        await letIn(waiting);
        await runTogether(write, waiting, limits);
      } else {
        waiting.shift();
        await runAlone(write, next);
      }
    }
    emptying = undefined;
  };
  const add = <T>(work: Work<T>, shares: boolean) => {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const run = async (db: Database) => {
      const value = await work(db);
      return () => resolve(value);
    };
    waiting.push({ shares, run, refuse: reject });
    emptying ??= empty();
    return promise;
  };
  return {
    alone: (work) => add(work, false),
    together: (work) => add(work, true),
    idle: async () => {
      while (emptying !== undefined) await emptying;
    },
  };
}

type Waiting = {
  readonly shares: boolean;
  /** @returns what to do when it is on the disk */
  readonly run: (db: Database) => Promise<() => void>;
  readonly refuse: (error: unknown) => void;
};

async function runAlone(write: Database, { run, refuse }: Waiting): Promise<void> {
  try {
    const tell = await write.transaction().execute(run);
    tell();
  } catch (error) {
    refuse(error);
  }
}

/**
 * Lets requests in until no more come, since while SQLite works this thread reads none. Node takes one new
 * connection in a turn of its event loop: with one turn between two commits, the last of 200 new clients
 * would wait for 200 commits of those before it.
 */
async function letIn(waiting: readonly Waiting[]): Promise<void> {
  let idle = 0;
  for (let turn = 0; turn < mostTurns && idle < idleTurns; turn += 1) {
    const before = waiting.length;
    await setImmediate();
    idle = waiting.length > before ? 0 : idle + 1;
  }
}

const mostTurns = 32;

/** A connection that is new in one turn has its request read in the next. */
const idleTurns = 2;

/** Runs those at the front that share a transaction, and leaves the others where they are. */
async function runTogether(write: Database, waiting: Waiting[], limits: Limits): Promise<void> {
  const others = waiting.findIndex(({ shares }) => !shares);
  const group = waiting.splice(0, Math.min(limits.most, others === -1 ? waiting.length : others));
  const told: (() => void)[] = [];
  let begun = 0;
  try {
    await write.transaction().execute(async (db) => {
      const until = limits.elapsed() + limits.mostMs;
      for (const each of group) {
        if (begun > 0 && limits.elapsed() >= until) break;
        begun += 1;
        told.push(await attempt(db, each));
      }
    });
    for (const tell of told) tell();
  } catch (error) {
    // If it could not even begin, it would not for the next either, who would wait for the same lock in turn.
    if (begun === 0) begun = group.length;
    for (const { refuse } of group.slice(0, begun)) refuse(error);
  }
  waiting.unshift(...group.slice(begun));
}

const savepoint = CompiledQuery.raw("savepoint part");
const release = CompiledQuery.raw("release part");
const rollback = CompiledQuery.raw("rollback to part");

/**
 * Runs one part of a transaction, of which nothing is left if it throws.
 *
 * @throws what the part threw, if SQLite has rolled back all of the transaction, as when the disk is full
 */
async function attempt(db: Database, { run, refuse }: Waiting): Promise<() => void> {
  await db.executeQuery(savepoint);
  try {
    const tell = await run(db);
    await db.executeQuery(release);
    return tell;
  } catch (error) {
    await takeBack(db, error);
    return () => refuse(error);
  }
}

async function takeBack(db: Database, error: unknown): Promise<void> {
  try {
    await db.executeQuery(rollback);
    await db.executeQuery(release);
  } catch {
    // There is no savepoint any more.
    throw error;
  }
}
