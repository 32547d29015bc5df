import { charactersOf } from "../domain/balance.ts";
import type { EvaluationOutcome, RecordTexts } from "../domain/entities.ts";
import { type OutcomeInputs, outcomeOf, type ScoredTask } from "./outcome.ts";
import { type PreparedTask, prepareTask } from "./prepared-task.ts";
import { scoredBy, type WorkerPools } from "./score-in-pool.ts";

/**
 * Scores one row by one metric without a judge: on this thread if that is quick, else in a worker.
 *
 * @throws if the signal comes first
 */
export async function scoreOne(
  task: ScoredTask,
  row: RecordTexts,
  pools: WorkerPools,
  inputs: OutcomeInputs,
  signal: AbortSignal,
): Promise<EvaluationOutcome> {
  const began = inputs.now();
  const prepared = prepareTask(task);
  if ("refusal" in prepared) return outcomeOf(task, row, prepared.refusal, began, inputs);
  if (prepared.way === "judged") throw new TypeError(`${prepared.prepared.metric.shortname} asks a judge.`);
  signal.throwIfAborted();
  const result = isQuick(prepared, row)
    ? await prepared.prepared.score(row)
    : (await scoredBy(pools[prepared.way].pool, [prepared], [row], signal))[0]?.[0];
  if (result === undefined) throw new RangeError("A worker gave no result.");
  return outcomeOf(task, row, result, began, inputs);
}

/** Whether scoring takes less time than asking a worker: short enough not to block this thread. */
function isQuick({ way }: PreparedTask<ScoredTask>, row: RecordTexts): boolean {
  return way === "plain" && charactersOf(row) <= 10_000;
}
