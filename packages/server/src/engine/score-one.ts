import { charactersOf } from "../domain/balance.ts";
import type { EvaluationOutcome, RecordTexts } from "../domain/entities.ts";
import { outcomeOf, type Reckoning, type ScoredTask } from "./outcome.ts";
import { type PreparedTask, prepareTask } from "./prepared-task.ts";
import { scoredBy, type WorkerPools } from "./score-in-pool.ts";

/**
 * Scores one row by one metric without a judge: here where that is quick, else in a worker.
 *
 * @throws when the signal comes first
 */
export async function scoreOne(
  task: ScoredTask,
  row: RecordTexts,
  workshops: WorkerPools,
  reckoning: Reckoning,
  signal: AbortSignal,
): Promise<EvaluationOutcome> {
  const began = reckoning.now();
  const bound = prepareTask(task);
  if ("refusal" in bound) return outcomeOf(task, row, bound.refusal, began, reckoning);
  if (bound.way === "judged") throw new TypeError(`${bound.prepared.metric.shortname} asks a judge.`);
  signal.throwIfAborted();
  const result = isQuick(bound, row)
    ? await bound.prepared.score(row)
    : (await scoredBy(workshops[bound.way].pool, [bound], [row], signal))[0]?.[0];
  if (result === undefined) throw new RangeError("A worker gave no result.");
  return outcomeOf(task, row, result, began, reckoning);
}

/** Scored in less time than a worker takes to be asked, so that nobody waits for this thread. */
function isQuick({ way }: PreparedTask<ScoredTask>, row: RecordTexts): boolean {
  return way === "plain" && charactersOf(row) <= 10_000;
}
