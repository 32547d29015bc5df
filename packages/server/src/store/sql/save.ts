import { sql } from "kysely";
import type { Timestamp } from "../../domain/entities.ts";
import type { Chunk, ChunkResult, Remainder, ReservedResult } from "../store.ts";
import { lowerCosts, settle, withinReservation } from "./charge.ts";
import type { Database } from "./database.ts";
import { type Left, numbers, wordsOf } from "./dialect.ts";
import { endRun, workColumns } from "./end-run.ts";
import { insertEvaluations, replaceEvaluations } from "./evaluations.ts";
import { type HeldChunk, type LockedWork, lockHeldChunk, lockWork } from "./locks.ts";
import { missingIn } from "./missing.ts";
import { type Sums, sumsOf } from "./sums.ts";

/**
 * Saves results of a chunk that a worker holds, and charges them; finishes the run if nothing is left. In a
 * retry each result takes the place of one that had failed.
 *
 * Whoever claims or saves another chunk of the run waits while its work is locked: so what takes long comes
 * before that, and what follows does not grow with the results.
 */
export async function save(
  db: Database,
  { id }: Pick<Chunk, "id">,
  worker: string,
  results: readonly ReservedResult[],
  rest: Remainder,
  now: Timestamp,
): Promise<"gone" | "saved" | "finished"> {
  const held = await lockHeldChunk(db, id, worker);
  if (held === undefined) return "gone";
  const fresh = results.length === 0 ? [] : results.filter(await missingIn(db, held));
  const isRetry = held.replaced_before !== null;
  if (!isRetry) await insertEvaluations(db, held.run_id, fresh.map(outcomeOf));
  if (rest === "done") await db.deleteFrom("chunk").where("id", "=", id).execute();
  else await putBack(db, held, rest);
  // It can be put back even if nothing else of its run can be written.
  if (rest !== "done" && fresh.length === 0) return "saved";
  const { next_row, row_count } = await addUp(db, held, fresh);
  const isLast = rest === "done" && next_row === row_count;
  return isLast && (await finish(db, held.run_id, now)) ? "finished" : "saved";
}

/** Charges and counts results. @returns what is left of their run, which is locked from here on */
async function addUp(
  db: Database,
  { run_id, replaced_before }: Pick<HeldChunk, "run_id" | "replaced_before">,
  fresh: readonly ReservedResult[],
): Promise<Left> {
  const isRetry = replaced_before !== null;
  const left = isRetry ? undefined : await wordsOf(db).addUp?.(db, run_id, sumsOf(fresh));
  if (left !== undefined) return left;
  const work = await lockWork(db, run_id);
  if (fresh.length === 0) return work;
  const paid = withinReservation(work, fresh);
  if (isRetry) await replace(db, work, paid);
  else await lowerCosts(db, work, fresh, paid);
  const sums = sumsOf(paid);
  await settle(db, work, sums);
  await count(db, work, sums, isRetry ? paid.length : 0);
  return work;
}

function outcomeOf({ reserved: _, ...result }: ReservedResult): ChunkResult {
  return result;
}

async function replace(
  db: Database,
  { run_id }: LockedWork,
  results: readonly ReservedResult[],
): Promise<void> {
  const run = db.selectFrom("run").where("id", "=", run_id).select("replacements");
  const { replacements } = await run.executeTakeFirstOrThrow();
  await replaceEvaluations(db, run_id, results.map(outcomeOf), replacements + results.length);
}

/** @param replaced how many of them took the place of one that had failed */
async function count(
  db: Database,
  { run_id }: LockedWork,
  { number_of_successes, number_of_failures, number_of_passes, tasks }: Sums,
  replaced: number,
): Promise<void> {
  await db
    .updateTable("run")
    .set((eb) => ({
      number_of_successes: eb("number_of_successes", "+", number_of_successes),
      number_of_failures: eb("number_of_failures", "+", number_of_failures - replaced),
      number_of_passes: eb("number_of_passes", "+", number_of_passes),
      replacements: eb("replacements", "+", replaced),
    }))
    .where("id", "=", run_id)
    .execute();
  await sql`update run_task set successes = run_task.successes + added.successes, sum = run_task.sum + added.sum
    from ${numbers(db, "added", ["position", "successes", "sum"], tasks)}
    where run_task.run_id = ${run_id} and run_task.position = added.position`.execute(db);
}

async function putBack(
  db: Database,
  { id, tries }: { readonly id: number; readonly tries: number },
  { not_before, failing_since }: Exclude<Remainder, "done">,
): Promise<void> {
  await db
    .updateTable("chunk")
    .set({
      worker: null,
      free_at: not_before,
      failing_since,
      tries: failing_since === null ? 0 : tries + 1,
    })
    .where("id", "=", id)
    .execute();
}

/** @returns false if rows or chunks are left */
async function finish(db: Database, runId: number, now: Timestamp): Promise<boolean> {
  const work = await db
    .deleteFrom("run_work")
    .where("run_id", "=", runId)
    .whereRef("next_row", "=", "row_count")
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("chunk").where("run_id", "=", runId).select("id"))),
    )
    .returning(workColumns)
    .executeTakeFirst();
  if (work === undefined) return false;
  await endRun(db, work, now);
  return true;
}
