import type { Database } from "./database.ts";
import { isIn } from "./dialect.ts";
import { lockHeldChunks } from "./locks.ts";

/** Extends the leases of those of some chunks that a worker holds. @returns their ids */
export async function renew(
  db: Database,
  worker: string,
  until: number,
  ids: readonly number[],
): Promise<readonly number[]> {
  await lockHeldChunks(db, worker, ids);
  const held = await db
    .updateTable("chunk")
    .set({ free_at: until })
    .where("worker", "=", worker)
    .where(isIn(db, "id", ids))
    .returning("id")
    .execute();
  return held.map(({ id }) => id);
}

/** Ends the leases of a worker. Chunks that wait for a retry go on waiting. */
export async function release(db: Database, worker: string): Promise<void> {
  await lockHeldChunks(db, worker);
  await db.updateTable("chunk").set(free).where("worker", "=", worker).execute();
}

/** Ends the leases of all workers. */
export async function releaseAll(db: Database): Promise<void> {
  await db.updateTable("chunk").set(free).where("worker", "is not", null).execute();
}

const free = { worker: null, free_at: 0 };

/**
 * Makes due what is due later than anybody lets a chunk wait: the clock was set back, and it would stand
 * still until the time comes again.
 */
export async function bringForward(db: Database, now: number): Promise<void> {
  await db
    .updateTable("chunk")
    .set({ free_at: now })
    .where("free_at", ">", now + longestWait)
    .where((eb) =>
      eb.or([
        eb("worker", "is not", null),
        eb("tries", "<", manyTries),
        eb("free_at", ">", now + longestWaitOfRefused),
      ]),
    )
    .execute();
}

/** In milliseconds. Leases are shorter, and so are the pauses while a judge is down. */
const longestWait = 2 * 60_000;

/** What the store refuses waits twice as long each time, from this try on for more than two minutes. */
const manyTries = 8;

/** In milliseconds: for 2^12 seconds at most. */
const longestWaitOfRefused = 75 * 60_000;

/** When the next waiting chunk may be claimed that may not be yet. */
export async function nextDue(db: Database, after: number): Promise<number | undefined> {
  const next = await db
    .selectFrom("chunk")
    .where("worker", "is", null)
    .where("free_at", ">", after)
    .orderBy("free_at")
    .limit(1)
    .select("free_at")
    .executeTakeFirst();
  return next?.free_at;
}

/** Which of these runs have not ended. */
export async function stillRunning(db: Database, runIds: readonly number[]): Promise<readonly number[]> {
  const running = await db
    .selectFrom("run_work")
    .where(isIn(db, "run_id", runIds))
    .select("run_id")
    .execute();
  return running.map(({ run_id }) => run_id);
}
