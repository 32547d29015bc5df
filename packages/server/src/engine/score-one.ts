import type { Outcome, RecordTexts } from "../domain/entities.ts";
import { bindTask } from "./bound-task.ts";
import { outcomeOf, type Reckoning, type ScoredTask } from "./outcome.ts";
import { scoredBy, type Workshops } from "./score-apart.ts";

/**
 * Scores one row by one metric without a judge.
 *
 * @throws MetricFailure of kind `aborted` when the signal comes
 */
export async function scoreOne(
  task: ScoredTask,
  row: RecordTexts,
  workshops: Workshops,
  reckoning: Reckoning,
  signal: AbortSignal,
): Promise<Outcome> {
  const began = reckoning.now();
  const bound = bindTask(task);
  if ("refusal" in bound) return outcomeOf(task, row, bound.refusal, began, reckoning);
  if (bound.way === "judged") throw new TypeError(`${bound.metric.shortname} asks a judge.`);
  const [[result] = []] = await scoredBy(workshops[bound.way].pool, [bound], [row], signal);
  if (result === undefined) throw new RangeError("A worker gave no result.");
  return outcomeOf(task, row, result, began, reckoning);
}
