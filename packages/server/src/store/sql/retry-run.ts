import type { RunRetry } from "../store.ts";
import { payForRun } from "./balances.ts";
import type { Database } from "./database.ts";
import { insertWork } from "./insert-run.ts";
import { nextFailure } from "./missing.ts";
import type { QueueBefore } from "./queue-before.ts";

/**
 * Has the failed evaluations of a run that has ended scored again. They stay until `save` replaces them: a
 * retry is work over rows that have failures, and the run is running meanwhile. The time this takes does not
 * grow with the run.
 */
export async function retryRun(
  db: Database,
  run_id: number,
  retry: RunRetry,
  queue?: QueueBefore,
): Promise<void> {
  const next_row = await nextFailure(db, run_id, 0);
  const run = await db
    .selectFrom("run")
    .where("id", "=", run_id)
    .where("finished_at", "is not", null)
    .select(["alias", "total_cost", "replacements", "number_of_failures"])
    .executeTakeFirst();
  if (run === undefined || next_row === undefined) return;
  const { author_id, chunk_rows, reserved, billed, at } = retry;
  const entry = { type: "retry", author_id, alias: run.alias, reserved, started_at: at } as const;
  if (billed) await payForRun(db, run_id, entry, undefined);
  await db
    .updateTable("run")
    .set({
      result: null,
      aggregate_results: null,
      is_gte_threshold: null,
      total_cost: null,
      finished_at: null,
      replacements_wanted: run.replacements + run.number_of_failures,
      updated_at: at,
    })
    .where("id", "=", run_id)
    .execute();
  const { row_count } = await db
    .selectFrom("run_task")
    .where("run_id", "=", run_id)
    .select(({ fn }) => fn.max("to_index").as("row_count"))
    .executeTakeFirstOrThrow();
  const before = { cost_before: run.total_cost ?? 0, replaced_before: run.replacements };
  const work = { run_id, author_id, row_count, chunk_rows, reserved, billed, next_row, ...before };
  await insertWork(db, work, queue);
}
