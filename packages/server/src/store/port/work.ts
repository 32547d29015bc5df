import type { EvaluationOutcome, RecordTexts, RunTask, Timestamp } from "../../domain/entities.ts";

/** What the engine needs: the rows to score, piece by piece, and where to put the results. */
export type Work = {
  /**
   * Takes a piece of work that nobody has: rows of a run that has not finished, not yet begun or given up by
   * whoever had them. It is the caller's until `until`.
   *
   * @returns undefined where there is nothing to do before `now`, in milliseconds since 1970.
   */
  claim(worker: string, now: number, until: number): Promise<Chunk | undefined>;
  /** Keeps pieces for longer. */
  renew(worker: string, until: number): Promise<void>;
  /**
   * Gives back all that a worker has, and what nobody kept: at a stop and, for all workers of before, at a
   * start.
   */
  release(worker: string | null): Promise<void>;
  /**
   * Saves results of a chunk, charges them to the run's reservation and, where that was the last of the run,
   * finishes it: aggregates, result, verdict, costs, and what is left of the reservation back to the balance.
   * One transaction; a chunk that the worker has no more, or whose run is gone, changes nothing. A run is
   * never charged more than its reservation: the evaluations beyond it cost less, down to nothing.
   *
   * @returns `gone` where nothing was saved, `finished` where the run is done by it.
   */
  save(
    chunk: Chunk,
    worker: string,
    results: readonly ChunkResult[],
    rest: Rest,
  ): Promise<"gone" | "saved" | "finished">;
  /** When the next piece that waits may be taken, in milliseconds since 1970; undefined where none waits. */
  nextDue(): Promise<number | undefined>;
};

/** Rows of a run, with the tasks that they are scored by. */
export type Chunk = {
  readonly id: number;
  readonly run_id: number;
  readonly user_id: number;
  readonly dataset_id: number | null;
  /** When its run began: its prices are those of then. */
  readonly started_at: Timestamp;
  readonly rows: readonly (RecordTexts & { readonly id: number; readonly record_index: number })[];
  readonly tasks: readonly RunTask[];
  /** What is saved already, of an earlier try: `${record_index} ${position}`. */
  readonly done: ReadonlySet<string>;
  /** When a try of it failed for the first time for a reason that may pass, in milliseconds since 1970. */
  readonly failing_since: number | null;
  readonly tries: number;
};

export type ChunkResult = EvaluationOutcome & {
  readonly record_id: number;
  readonly record_index: number;
  /** That of the task. */
  readonly position: number;
};

/**
 * `done`: the chunk is complete. Otherwise what is missing is tried again, not before the time given.
 * `failing_since` is null where nothing failed: the chunk's turn was over.
 */
export type Rest = "done" | { readonly not_before: number; readonly failing_since: number | null };
