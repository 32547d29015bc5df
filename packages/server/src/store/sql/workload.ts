import { type RawBuilder, sql } from "kysely";
import type { Timestamp } from "../../domain/entities.ts";
import type { Workload } from "../store.ts";
import type { Database } from "./database.ts";

/**
 * Counts what is left to do. It reads the rows of runs that are running and of their chunks, and looks up
 * each of these runs: a database that may choose would rather read all runs there are.
 */
export async function workload(db: Database, now: number): Promise<Workload> {
  const { oldest, ...counts } = await db
    .selectNoFrom([
      sql<number>`(select count(*) from run_work)`.as("runs"),
      sql<number>`(select coalesce(sum(${ofRun(remaining)}), 0) from run_work)`.as("evaluations"),
      sql<number>`(select count(*) from chunk where ${isHeld(now)})`.as("chunks_held"),
      sql<number>`(select count(*) from chunk where not ${isHeld(now)})`.as("chunks_waiting"),
      sql<Timestamp | null>`(select min(${ofRun(begun)}) from run_work)`.as("oldest"),
    ])
    .executeTakeFirstOrThrow();
  return { ...counts, oldest: oldest === null ? undefined : now - Date.parse(oldest) };
}

function ofRun(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select ${column} from run where run.id = run_work.run_id)`;
}

/** As `StoredRun.number_of_remaining`. */
const remaining = sql`case when run.replacements_wanted is null
  then run.number_of_evaluations - run.number_of_successes - run.number_of_failures
  else run.replacements_wanted - run.replacements end`;

/** A retry begins when it changes the run. */
const begun = sql`case when run_work.replaced_before is null then run.started_at else run.updated_at end`;

function isHeld(now: number): RawBuilder<boolean> {
  return sql<boolean>`(chunk.worker is not null and chunk.free_at > ${now})`;
}
