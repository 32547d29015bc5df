import { aggregate } from "../../domain/aggregate.ts";
import type { Nano, Timestamp } from "../../domain/entities.ts";
import { settleRun, type Work } from "./balances.ts";
import { type Database, flag, json } from "./database.ts";
import { lockRuns } from "./locks.ts";

/**
 * Ends a run whose work has been taken out of the store: aggregates, result, verdict and cost are those of
 * the evaluations that are saved, and what is reserved and not spent goes back.
 */
export async function endRun(
  db: Database,
  work: Work & { readonly cost_before: Nano },
  now: Timestamp,
): Promise<void> {
  const { run_id } = work;
  const tasks = await db
    .selectFrom("run_task")
    .where("run_id", "=", run_id)
    .orderBy("position")
    .select(["metric_id", "successes", "sum"])
    .execute();
  const { threshold } = await db
    .selectFrom("run")
    .where("id", "=", run_id)
    .select("threshold")
    .executeTakeFirstOrThrow();
  const { result, aggregate_results, is_gte_threshold } = aggregate(tasks, threshold);
  await db
    .updateTable("run")
    .set({
      result,
      aggregate_results: json(aggregate_results),
      is_gte_threshold: flag(is_gte_threshold),
      total_cost: work.cost_before + work.spent,
      finished_at: now,
      replacements_wanted: null,
      updated_at: now,
    })
    .where("id", "=", run_id)
    .execute();
  await settleRun(db, work);
}

/** What ends a run needs to know of its work. */
export const workColumns = ["run_id", "author_id", "reserved", "spent", "billed", "cost_before"] as const;

/**
 * Ends a run that is running, or its retry: its chunks are nobody's any more. It changes nothing if the run
 * has ended.
 */
export async function cancelRun(db: Database, id: number, now: Timestamp): Promise<void> {
  await lockRuns(db, [id]);
  const work = await db
    .deleteFrom("run_work")
    .where("run_id", "=", id)
    .returning(workColumns)
    .executeTakeFirst();
  if (work !== undefined) await endRun(db, work, now);
}
