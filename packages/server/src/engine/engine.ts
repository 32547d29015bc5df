import type { EvaluationOutcome, RecordTexts, RunTask, Timestamp } from "../domain/entities.ts";

/** Who asks for a score, and when. */
type ScoreRequest = {
  readonly userId: number;
  /** When the run began that will hold the score: it is charged by the prices that held then. */
  readonly runBegan: Timestamp;
  readonly signal: AbortSignal;
};

/** Scores the rows of runs in the background, for as long as the process lives. */
export type Engine = {
  /**
   * Scores one row by one metric that asks no judge, for a run that does not exist yet. Somebody waits for
   * it, so it waits for no run, and the users who ask take turns. Nothing is stored.
   *
   * @throws if the signal comes first, or the engine has stopped
   */
  score(
    task: Pick<RunTask, "metric_id" | "threshold" | "model_slug" | "metric_args">,
    row: RecordTexts,
    request: ScoreRequest,
  ): Promise<EvaluationOutcome>;
  /** There is new work: looks for it now. */
  wake(): void;
  /**
   * Waits until a run has ended. On a shared store, the end that another process saw is noticed half a
   * second later, and the time of one query.
   *
   * @returns false if it is still running when the limit for blocking requests has passed, or at the signal
   */
  finished(runId: number, signal: AbortSignal): Promise<boolean>;
  /**
   * Stops the work on a run that was deleted or cancelled. The engines of other processes see it by
   * themselves half a second later.
   */
  cancel(runId: number): void;
  /** Starts to look for work, beginning with what an earlier process left. */
  start(): Promise<void>;
  /**
   * Starts nothing more, gives what is running some seconds, and returns the rest to the queue. A second call
   * waits for the first.
   */
  stop(): Promise<void>;
};
