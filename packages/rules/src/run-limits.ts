import { DomainError } from "./domain-error.ts";

/** How much a run may hold, and how many runs of a user may be running. */
export type RunLimits = {
  /** Metrics of all blocks of a run. */
  readonly tasks: number;
  /** Evaluations of a run. */
  readonly evaluations: number;
  /** Runs of one user that have not finished. */
  readonly running: number;
};

/** What the document promises. */
export const documentedRunLimits: RunLimits = { tasks: 10_000, evaluations: 1_000_000, running: 1_000 };

/** How many rows are scored by how many metrics. */
type Block = { readonly rows: number; readonly metrics: number };

/**
 * Refuses a run by its counts alone, before anything is done for each metric.
 *
 * @throws DomainError 400 for more tasks or evaluations than a run may have
 */
export function refuseLargeRun(blocks: readonly Block[], limits: RunLimits): void {
  const tasks = blocks.reduce((sum, { metrics }) => sum + metrics, 0);
  if (tasks > limits.tasks) throw DomainError.tooManyTasks(tasks, limits.tasks);
  const evaluations = blocks.reduce((sum, { rows, metrics }) => sum + rows * metrics, 0);
  if (evaluations > limits.evaluations) throw DomainError.tooManyEvaluations(evaluations, limits.evaluations);
}

/** @throws DomainError 429 if a user who has this many unfinished runs may not start another one */
export function refuseRunBeside(running: number, limits: RunLimits): void {
  if (running >= limits.running) throw DomainError.tooManyRuns(limits.running);
}
