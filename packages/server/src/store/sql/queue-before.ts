import { sql } from "kysely";
import type { Database } from "./database.ts";

/** What a run that is started has to know of the others in the queue, read before its transaction begins. */
export type QueueBefore = {
  readonly userId: number;
  /** How many runs of the user have not ended. */
  readonly running: number;
  /** The lowest turn of all runs with rows that are left. */
  readonly turn: number;
};

/** One statement. */
export async function queueBefore(db: Database, userId: number): Promise<QueueBefore> {
  const seen = await db
    .selectNoFrom([
      sql<number>`(select count(*) from run_work where author_id = ${userId})`.as("running"),
      lowestTurn.as("turn"),
    ])
    .executeTakeFirstOrThrow();
  return { userId, ...seen };
}

/** The lowest turn of all runs with rows that are left; 0 if there are none. */
export const lowestTurn = sql<number>`coalesce((
  select turn from run_work where next_row < row_count order by turn limit 1
), 0)`;
