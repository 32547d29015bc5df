import { sql } from "kysely";
import { aggregateByTask, countOutcomes } from "../../domain/aggregate.ts";
import type { Timestamp } from "../../domain/entities.ts";
import type { Chunk, Remainder, ReservedResult } from "../store.ts";
import { release } from "./balances.ts";
import type { Database } from "./database.ts";
import { numbers } from "./dialect.ts";
import { endRun, workColumns } from "./end-run.ts";
import { insertEvaluations, replaceEvaluations } from "./evaluations.ts";
import { lockHeldChunk } from "./locks.ts";
import { missingIn } from "./missing.ts";

/**
 * Saves results of a chunk that a worker holds, and charges them; finishes the run if nothing is left. In a
 * retry each result takes the place of one that had failed. Whoever saves another chunk of the run waits from
 * the lock on, so nothing is read twice, and how many statements follow does not depend on the tasks.
 */
export async function save(
  db: Database,
  chunk: Pick<Chunk, "id">,
  worker: string,
  results: readonly ReservedResult[],
  rest: Remainder,
  now: Timestamp,
): Promise<"gone" | "saved" | "finished"> {
  const held = await lockHeldChunk(db, chunk.id, worker);
  if (held === undefined) return "gone";
  const fresh = results.length === 0 ? [] : results.filter(await missingIn(db, held));
  // Without results only the chunk is written: it can be put back even if nothing else of its run can be
  // written.
  if (fresh.length > 0) await add(db, held, withinReservation(held, fresh));
  if (rest === "done") await db.deleteFrom("chunk").where("id", "=", chunk.id).execute();
  else await putBack(db, chunk.id, rest, held.tries);
  const isLast = rest === "done" && held.next_row === held.row_count;
  return isLast && (await finish(db, held.run_id, now)) ? "finished" : "saved";
}

/** A chunk, and what is left to do of its run, both locked. */
type Held = NonNullable<Awaited<ReturnType<typeof lockHeldChunk>>>;

/**
 * The price table may have been corrected since the run was priced. Whatever exceeds its reservation is on
 * the house.
 */
function withinReservation(
  { reserved, spent }: Held,
  results: readonly ReservedResult[],
): readonly ReservedResult[] {
  let left = reserved - spent;
  return results.map((result) => {
    if (result.evaluation_cost === null) return result;
    const evaluation_cost = Math.min(result.evaluation_cost, left);
    left -= evaluation_cost;
    return { ...result, evaluation_cost };
  });
}

async function add(db: Database, held: Held, results: readonly ReservedResult[]): Promise<void> {
  const { run_id: runId, replaced_before } = held;
  const outcomes = results.map(({ reserved: _, ...result }) => result);
  const replaced = replaced_before === null ? 0 : results.length;
  if (replaced === 0) await insertEvaluations(db, runId, outcomes);
  else await replaceEvaluations(db, runId, outcomes, (await replacementsOf(db, runId)) + replaced);
  await settle(db, held, results);
  const { number_of_successes, number_of_failures, number_of_passes } = countOutcomes(results);
  await db
    .updateTable("run")
    .set((eb) => ({
      number_of_successes: eb("number_of_successes", "+", number_of_successes),
      // What is replaced had failed.
      number_of_failures: eb("number_of_failures", "+", number_of_failures - replaced),
      number_of_passes: eb("number_of_passes", "+", number_of_passes),
      replacements: eb("replacements", "+", replaced),
    }))
    .where("id", "=", runId)
    .execute();
  await addToTasks(db, runId, results);
}

async function addToTasks(db: Database, runId: number, results: readonly ReservedResult[]): Promise<void> {
  const sums = Array.from(aggregateByTask(results), ([position, sum]) => ({ position, ...sum }));
  await sql`update run_task set successes = run_task.successes + added.successes, sum = run_task.sum + added.sum
    from ${numbers(db, "added", ["position", "successes", "sum"], sums)}
    where run_task.run_id = ${runId} and run_task.position = added.position`.execute(db);
}

async function replacementsOf(db: Database, runId: number): Promise<number> {
  const run = db.selectFrom("run").where("id", "=", runId).select("replacements");
  return (await run.executeTakeFirstOrThrow()).replacements;
}

/**
 * Charges results, and gives back what was reserved for them and is not spent. A run that an earlier version
 * of the program started may have less reserved than its results say: it gives back no more than it has.
 */
async function settle(db: Database, held: Held, results: readonly ReservedResult[]): Promise<void> {
  const { run_id, reserved, spent } = held;
  const cost = results.reduce((sum, { evaluation_cost }) => sum + (evaluation_cost ?? 0), 0);
  const aside = results.reduce((sum, each) => sum + each.reserved, 0);
  const back = Math.max(0, Math.min(aside - cost, reserved - spent - cost));
  if (cost === 0 && back === 0) return;
  await db
    .updateTable("run_work")
    .set({ spent: spent + cost, reserved: reserved - back })
    .where("run_id", "=", run_id)
    .execute();
  await release(db, held, back);
}

async function putBack(
  db: Database,
  id: number,
  rest: Exclude<Remainder, "done">,
  tries: number,
): Promise<void> {
  const { not_before, failing_since } = rest;
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
