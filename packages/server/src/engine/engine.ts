import type { EvaluationOutcome, RecordTexts, RunTask, Timestamp } from "../domain/entities.ts";

/** Carries runs through their rows, in the background, for as long as the process lives. */
export type Engine = {
  /**
   * Scores one row by one metric that asks no judge, for a run that is not there yet. Nothing is kept.
   *
   * @param runBegan - when that run began: it is charged by the prices of then
   * @throws when the signal comes first, or the engine has stopped
   */
  score(
    task: Pick<RunTask, "metric_id" | "threshold" | "model_slug" | "metric_args">,
    row: RecordTexts,
    runBegan: Timestamp,
    signal: AbortSignal,
  ): Promise<EvaluationOutcome>;
  /** There is new work: takes it up without waiting for the next look. */
  wake(): void;
  /**
   * Waits until a run has finished.
   *
   * @returns false where it still works when the limit for blocking requests has passed, or when the signal
   * comes.
   */
  finished(runId: number, signal: AbortSignal): Promise<boolean>;
  /** Ends the work on a run that was deleted. */
  cancel(runId: number): void;
  /** Begins to look for work, that of an earlier process first. */
  start(): Promise<void>;
  /**
   * Takes nothing new, gives what is under way some seconds, gives back the rest. A second call waits for the
   * first.
   */
  stop(): Promise<void>;
};
