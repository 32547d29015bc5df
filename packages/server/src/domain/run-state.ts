import type { RunState } from "@aegis/contract";
import type { StoredRun } from "./entities.ts";

/**
 * The state follows from what a run has done: one that ended before all its evaluations had finished was
 * cancelled, since nothing else ends a run early.
 */
export function stateOf(
  run: Pick<
    StoredRun,
    "finished_at" | "number_of_evaluations" | "number_of_successes" | "number_of_failures"
  >,
): RunState {
  if (run.finished_at === null) return "running";
  const finished = run.number_of_successes + run.number_of_failures;
  return finished < run.number_of_evaluations ? "cancelled" : "finished";
}
