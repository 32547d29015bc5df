import { MetricError } from "../metric-error.ts";
import type { Result } from "../result.ts";
import type { Isolation } from "./isolation.ts";
import { Job } from "./job.ts";
import { createPatience } from "./patience.ts";
import { startProcess } from "./process-host.ts";
import type { Batch } from "./protocol.ts";
import { createScheduler } from "./scheduler.ts";
import { scoreBatchHere } from "./score-batch-here.ts";
import { createSuspects } from "./suspects.ts";
import { startThread } from "./thread-host.ts";

/** How many workers there are, of which kind, and what an evaluation may take. */
export type PoolOptions = {
  /**
   * Whether workers are processes or threads, or whether there are none and everything is scored here.
   *
   * @default "process"
   */
  readonly isolation?: Isolation;
  /**
   * Workers for any batch. One is started when it is first needed, and replaced at once when it dies. Half as
   * many are added for tasks that have kept a worker for too long in the last minute: others do not wait for
   * those.
   *
   * @default 1
   */
  readonly size?: number;
  /**
   * Further workers, for urgent batches alone.
   *
   * @default 0
   */
  readonly urgent?: number;
  /**
   * Milliseconds for one row by one metric. The default is enough for ten megabytes on a busy machine. Once
   * three rows in a row of a user have exceeded it by one metric with the same arguments, the next ones have
   * a tenth of it, until one of them is scored in time or ten minutes have passed.
   *
   * @default 5_000
   */
  readonly deadline?: number;
  /**
   * Mebibytes of one worker. A quarter is the limit of its JavaScript heap, and of what its parsers may keep
   * between two evaluations before it is replaced. A process that holds more in all is ended; a thread's
   * parsers are not limited during an evaluation.
   *
   * @default 1_024
   */
  readonly memory?: number;
};

/** Who a batch is scored for. */
export type ScoreOptions = {
  /**
   * Whether somebody waits for it: then it comes before batches that are not urgent, unless its user has had
   * ten seconds more of the workers than others who wait.
   *
   * @default false
   */
  readonly urgent?: boolean;
  /**
   * Whose it is: users share the time of the workers, however many batches one of them has.
   *
   * @default all are of the same user
   */
  readonly user?: string;
  /**
   * When it is aborted, the batch waits no longer for a worker: it resolves with the results so far, and the
   * lists of rows that were not reached are shorter or empty. A batch that nothing isolates does not wait.
   *
   * @default never
   */
  readonly until?: AbortSignal;
};

/** Workers that score apart from this thread. They keep the process alive only while they score. */
export type Pool = AsyncDisposable & {
  /**
   * Scores each sample by each task, in order: one list of results for each sample, in the order of the
   * tasks. A judged metric asks the offline judge, unless its task brings answers.
   *
   * An evaluation that exceeds its deadline or its memory, or crashes, ends its worker and becomes a failure
   * of kind `deadline`, `memory` or `crashed`. The rest of the batch goes on in another worker. A batch also
   * makes way for those of other users after half a second: between two evaluations, or once in the middle of
   * one, which is begun again by a worker for such tasks.
   *
   * @throws MetricError of kind `aborted` if the signal is aborted or the pool is closed; of kind `input` or
   * `memory` if a sample or an argument cannot be sent to a worker, because it is not plain data or nests too
   * deeply
   */
  score(batch: Batch, signal?: AbortSignal, options?: ScoreOptions): Promise<Result[][]>;
  /** Ends the workers and what they score. */
  close(): Promise<void>;
};

/** Makes a pool; no worker is started before the first batch. */
export function createPool({
  isolation = "process",
  size = 1,
  urgent: urgentSize = 0,
  deadline = 5_000,
  memory = 1_024,
}: PoolOptions = {}): Pool {
  const metrics = new Set<string>();
  const clock = () => performance.now();
  const scheduler = createScheduler({
    start: isolation === "thread" ? startThread : startProcess,
    limits: { deadline, memory },
    metrics,
    patience: createPatience(deadline, clock),
    suspects: createSuspects(clock),
    size,
    urgent: urgentSize,
  });
  const cancels = new Set<() => void>();
  let closed = false;

  async function score(
    batch: Batch,
    signal?: AbortSignal,
    { urgent = false, user = "", until }: ScoreOptions = {},
  ): Promise<Result[][]> {
    if (closed) throw new MetricError("aborted", "The workers have been closed.");
    if (signal?.aborted) throw new MetricError("aborted", "The evaluation was aborted.");
    if (isolation === "none") return scoreBatchHere(batch, signal);
    if (until?.aborted) return batch.samples.map(() => []);
    const { promise, resolve, reject } = Promise.withResolvers<Result[][]>();
    const job = new Job(batch, { isUrgent: urgent, user, resolve, reject });
    for (const { task } of job.tasks) metrics.add(task.metric);
    const abort = (): void => {
      scheduler.cancel(job);
      reject(new MetricError("aborted", "The evaluation was aborted."));
    };
    const end = (): void => scheduler.withdraw(job);
    signal?.addEventListener("abort", abort);
    until?.addEventListener("abort", end);
    cancels.add(abort);
    scheduler.add(job);
    try {
      return await promise;
    } finally {
      until?.removeEventListener("abort", end);
      signal?.removeEventListener("abort", abort);
      cancels.delete(abort);
    }
  }

  async function close(): Promise<void> {
    closed = true;
    for (const abort of cancels) abort();
    await scheduler.close();
  }

  return { score, close, [Symbol.asyncDispose]: close };
}
