import type { Pool, Result } from "@aegis/metrics";
import type { EvaluationOutcome, RecordTexts } from "../domain/entities.ts";
import { type OutcomeInputs, outcomeOf, type ScoredTask } from "./outcome.ts";
import { type PreparedTask, prepareTask } from "./prepared-task.ts";
import { scoredBy, type WorkerPools } from "./score-in-pool.ts";

/** Who waits for the score. */
type Asker = { readonly userId: number; readonly signal: AbortSignal };

/**
 * Scores one row by one metric without a judge: on this thread if that is quick, else in a worker, before the
 * rows of any run.
 *
 * @throws if the signal comes first
 */
export async function scoreOne(
  task: ScoredTask,
  row: RecordTexts,
  pools: WorkerPools,
  inputs: OutcomeInputs,
  { userId, signal }: Asker,
): Promise<EvaluationOutcome> {
  const began = inputs.now();
  const prepared = prepareTask(task, noJudges);
  if ("refusal" in prepared) return outcomeOf(task, row, prepared.refusal, began, inputs);
  if (prepared.way === "judged") throw new TypeError(`${prepared.prepared.metric.shortname} asks a judge.`);
  signal.throwIfAborted();
  const result = prepared.prepared.isApart(row)
    ? await scoreUrgently(pools.slow.pool, prepared, row, { userId, signal })
    : await prepared.prepared.score(row);
  if (result === undefined) throw new RangeError("A worker gave no result.");
  return outcomeOf(task, row, result, began, inputs);
}

async function scoreUrgently(
  pool: Pool,
  prepared: PreparedTask<ScoredTask>,
  row: RecordTexts,
  { userId, signal }: Asker,
): Promise<Result | undefined> {
  const [[result] = []] = await scoredBy(pool, [prepared], [row], signal, {
    user: `${userId}`,
    urgent: true,
  });
  return result;
}

function noJudges(): never {
  throw new TypeError("A metric that asks a judge is scored by the runs alone.");
}
