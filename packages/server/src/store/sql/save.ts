import { aggregate, aggregateByTask } from "../../domain/aggregate.ts";
import type { Timestamp } from "../../domain/entities.ts";
import type { Chunk, ChunkResult, Rest } from "../store.ts";
import { placeOf, savedOf } from "./claim.ts";
import { type Database, flag, json } from "./database.ts";
import { insertEvaluations } from "./evaluations.ts";
import { giveBack } from "./people.ts";

/**
 * Saves results of a piece that a worker has, and charges them; finishes the run where nothing is left to do.
 */
export async function save(
  db: Database,
  chunk: Pick<Chunk, "id" | "run_id">,
  worker: string,
  results: readonly ChunkResult[],
  rest: Rest,
  now: Timestamp,
): Promise<"gone" | "saved" | "finished"> {
  const piece = await db
    .selectFrom("chunk")
    .where("id", "=", chunk.id)
    .where("worker", "=", worker)
    .select(["run_id", "from_index", "to_index", "tries"])
    .executeTakeFirst();
  if (piece === undefined) return "gone";
  const saved = await savedOf(db, piece);
  const fresh = results.filter((result) => !saved.has(placeOf(result)));
  // Without any nothing else is touched: a piece can go back though something else of its run cannot be
  // written.
  if (fresh.length > 0) await add(db, piece.run_id, await withinReservation(db, piece.run_id, fresh));
  if (rest === "done") await db.deleteFrom("chunk").where("id", "=", chunk.id).execute();
  else await putBack(db, chunk.id, rest, piece.tries);
  return rest === "done" && (await finish(db, piece.run_id, now)) ? "finished" : "saved";
}

/**
 * The table that it was priced by may have been corrected since. What goes beyond its reservation is on the
 * house.
 */
async function withinReservation(
  db: Database,
  runId: number,
  results: readonly ChunkResult[],
): Promise<readonly ChunkResult[]> {
  const { reserved, spent } = await db
    .selectFrom("run_work")
    .where("run_id", "=", runId)
    .select(["reserved", "spent"])
    .executeTakeFirstOrThrow();
  let left = reserved - spent;
  return results.map((result) => {
    if (result.evaluation_cost === null) return result;
    const evaluation_cost = Math.min(result.evaluation_cost, left);
    left -= evaluation_cost;
    return { ...result, evaluation_cost };
  });
}

async function add(db: Database, runId: number, results: readonly ChunkResult[]): Promise<void> {
  await insertEvaluations(db, runId, results);
  const cost = results.reduce((sum, { evaluation_cost }) => sum + (evaluation_cost ?? 0), 0);
  if (cost > 0)
    await db
      .updateTable("run_work")
      .set((eb) => ({ spent: eb("spent", "+", cost) }))
      .where("run_id", "=", runId)
      .execute();
  for (const [position, { successes, sum }] of aggregateByTask(results)) {
    await db
      .updateTable("run_task")
      .set((eb) => ({ successes: eb("successes", "+", successes), sum: eb("sum", "+", sum) }))
      .where("run_id", "=", runId)
      .where("position", "=", position)
      .execute();
  }
}

async function putBack(db: Database, id: number, rest: Exclude<Rest, "done">, tries: number): Promise<void> {
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

/** @returns false where rows or pieces are left */
async function finish(db: Database, runId: number, now: Timestamp): Promise<boolean> {
  const work = await db
    .deleteFrom("run_work")
    .where("run_id", "=", runId)
    .whereRef("next_row", "=", "row_count")
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("chunk").where("run_id", "=", runId).select("id"))),
    )
    .returning(["reserved", "spent"])
    .executeTakeFirst();
  if (work === undefined) return false;
  const tasks = await db
    .selectFrom("run_task")
    .where("run_id", "=", runId)
    .orderBy("position")
    .select(["metric_id", "successes", "sum"])
    .execute();
  const { threshold, author_id } = await db
    .selectFrom("run")
    .where("id", "=", runId)
    .select(["threshold", "author_id"])
    .executeTakeFirstOrThrow();
  const { result, aggregate_results, is_gte_threshold } = aggregate(tasks, threshold);
  await db
    .updateTable("run")
    .set({
      result,
      aggregate_results: json(aggregate_results),
      is_gte_threshold: flag(is_gte_threshold),
      total_cost: work.spent,
      finished_at: now,
      updated_at: now,
    })
    .where("id", "=", runId)
    .execute();
  await giveBack(db, author_id, work.reserved - work.spent);
  return true;
}
