import { sql } from "kysely";
import type { RateWindow } from "../store.ts";
import type { Database } from "./database.ts";

/**
 * Counts a request in the window of somebody, by one statement, so that it needs no transaction.
 *
 * @param length how long a window is, in milliseconds
 * @param now in milliseconds since 1970
 */
export async function countRequest(
  db: Database,
  who: string,
  length: number,
  now: number,
): Promise<RateWindow> {
  const hasEnded = sql`rate_window.ends_at <= ${now}`;
  const { requests, ends_at } = await db
    .insertInto("rate_window")
    .values({ who, requests: 1, ends_at: now + length })
    .onConflict((conflict) =>
      conflict.column("who").doUpdateSet({
        requests: sql<number>`case when ${hasEnded} then 1 else rate_window.requests + 1 end`,
        ends_at: sql<number>`case when ${hasEnded} or rate_window.ends_at > excluded.ends_at
          then excluded.ends_at else rate_window.ends_at end`,
      }),
    )
    .returning(["requests", "ends_at"])
    .executeTakeFirstOrThrow();
  return { requests, left: ends_at - now };
}

/** Deletes some of the windows that have ended. @returns whether there may be more */
export async function sweepWindows(db: Database, now: number): Promise<boolean> {
  const some = db
    .selectFrom("rate_window")
    .where("ends_at", "<=", now)
    .orderBy("ends_at")
    .limit(step)
    .select("who");
  const { numDeletedRows } = await db
    .deleteFrom("rate_window")
    .where("who", "in", some)
    // Another process may have begun it again since it was found.
    .where("ends_at", "<=", now)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** How many rows are deleted at a time. */
const step = 500;
