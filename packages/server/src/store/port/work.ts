import type { EvaluationOutcome, Nano, RecordTexts, RunTask, Timestamp } from "../../domain/entities.ts";

/**
 * The queue of work that the engine takes chunks from and saves results to. A claim is a lease: a chunk
 * belongs to its worker until the lease ends, and only that worker can save it.
 */
export type WorkQueue = {
  /**
   * Claims chunks that nobody holds: rows of unfinished runs that have not been started, or whose lease has
   * ended; of a retry, rows with failures. The user with the fewest held chunks is next; runs of one user
   * take turns, so a large run does not hold up the others. Which chunks they are does not depend on whether
   * they are claimed at once or one after the other.
   *
   * @param until when the leases end, in milliseconds since 1970
   * @returns none if there is nothing to do at `now`, in milliseconds since 1970; it may be fewer than there
   * are
   */
  claim(worker: string, now: number, until: number, limits: ClaimLimits): Promise<readonly Chunk[]>;
  /**
   * Extends the leases of those of some chunks that a worker holds. It names those that it knows: what was
   * claimed for it while its connection broke is left to its lease.
   *
   * @returns the ids of these chunks. What it lost to another worker, or with its run, is not among them
   */
  renew(worker: string, until: number, ids: readonly number[]): Promise<readonly number[]>;
  /**
   * Takes back what an earlier process left when it ended: chunks that it held are free, and its uploads
   * are abandoned. Called once, before a process begins its work.
   *
   * If several processes share the store, it changes nothing: another may be running. What a dead process
   * held is free when its leases end.
   */
  recover(): Promise<void>;
  /** Ends the leases of a worker, when it stops. Chunks that wait for a retry go on waiting. */
  release(worker: string): Promise<void>;
  /**
   * Saves results of a chunk and charges them to the run's reservation; what was reserved for them and is not
   * spent goes back to the balance. If these were the last of the run, finishes it: aggregates, result,
   * verdict, costs, and the rest of the reservation back to the balance.
   *
   * In a retry a result takes the place of the evaluation that had failed, which was there until then.
   *
   * All in one transaction. It changes nothing if the worker no longer holds the chunk or the run is gone. A
   * run is never charged more than its reservation: evaluations beyond it cost less, down to nothing.
   *
   * Only this process learns that a run has finished, from what `save` returns. Other processes that wait for
   * the run see it when they next ask `stillRunning`.
   *
   * @returns `gone` if nothing was saved, `finished` if this finished the run
   */
  save(
    chunk: Chunk,
    worker: string,
    results: readonly ReservedResult[],
    rest: Remainder,
  ): Promise<"gone" | "saved" | "finished">;
  /**
   * When the next chunk will be due that is not yet at some time, both in milliseconds since 1970; undefined
   * if there is none.
   */
  nextDue(after: number): Promise<number | undefined>;
  /**
   * Which of these runs have not ended: they were not finished, cancelled or removed.
   *
   * @returns their ids, in any order
   */
  stillRunning(runIds: readonly number[]): Promise<readonly number[]>;
};

/** How many chunks a worker takes. */
export type ClaimLimits = {
  /** How many at once: no more than it begins with at once, since nobody else can have them. */
  readonly most: number;
  /** How many of one user it may hold at a time. */
  readonly mostOfUser: number;
};

/** Rows of a run, with the tasks to score them by. */
export type Chunk = {
  readonly id: number;
  readonly run_id: number;
  readonly user_id: number;
  readonly dataset_id: number | null;
  /** When its run started. The prices of that moment apply. */
  readonly started_at: Timestamp;
  readonly rows: readonly (RecordTexts & { readonly id: number; readonly record_index: number })[];
  readonly tasks: readonly RunTask[];
  /**
   * What is not to be scored, each as `${record_index} ${position}`: it is saved already, or the retry is not
   * about it.
   */
  readonly done: ReadonlySet<string>;
  /** When a try first failed for a transient reason, in milliseconds since 1970; null if none has. */
  readonly failing_since: number | null;
  /** How many tries in a row have failed. */
  readonly tries: number;
};

/** The outcome of one task on one row. */
export type ChunkResult = EvaluationOutcome & {
  readonly record_id: number;
  readonly record_index: number;
  /** The position of the task in its run. */
  readonly position: number;
};

/** The outcome of one task on one row, and what its run has reserved for it. */
export type ReservedResult = ChunkResult & { readonly reserved: Nano };

/**
 * What is left of a chunk. `done`: nothing. Otherwise the missing results are tried again, at `not_before` at
 * the earliest. `failing_since` is null if nothing failed: the chunk's time slice was over.
 */
export type Remainder = "done" | { readonly not_before: number; readonly failing_since: number | null };
