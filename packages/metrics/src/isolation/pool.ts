import { MetricError } from "../metric-error.ts";
import type { Result } from "../result.ts";
import { createFairQueue } from "./fair-queue.ts";
import type { Isolation } from "./isolation.ts";
import { Job } from "./job.ts";
import { startProcess } from "./process-host.ts";
import type { Batch } from "./protocol.ts";
import { scoreBatchHere } from "./score-batch-here.ts";
import { Slot } from "./slot.ts";
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
   * Workers for any batch. One is started when it is first needed, and replaced at once when it dies.
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
   * Milliseconds for one row by one metric. The default is enough for ten megabytes on a busy machine.
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
   * Whether somebody waits for it: then it comes before all batches that are not urgent.
   *
   * @default false
   */
  readonly urgent?: boolean;
  /**
   * Whose it is: users take turns, however many batches one of them has.
   *
   * @default all are of the same user
   */
  readonly user?: string;
};

/** Workers that score apart from this thread. They keep the process alive only while they score. */
export type Pool = AsyncDisposable & {
  /**
   * Scores each sample by each task, in order: one list of results for each sample, in the order of the
   * tasks. A judged metric asks the offline judge.
   *
   * An evaluation that exceeds its deadline or its memory, or crashes, ends its worker and becomes a failure
   * of kind `deadline`, `memory` or `crashed`. The rest of the batch goes on in another worker.
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
  const start = isolation === "thread" ? startThread : startProcess;
  const newSlot = () => new Slot({ start, limits: { deadline, memory }, metrics, onIdle: goOn });
  const count = isolation === "none" ? 0 : 1;
  const urgentSlots = Array.from({ length: count * urgentSize }, newSlot);
  const anySlots = Array.from({ length: count * size }, newSlot);
  // Urgent batches leave the other workers alone while one of their own is idle.
  const slots = [...urgentSlots, ...anySlots];
  const urgentJobs = createFairQueue<Job>();
  const otherJobs = createFairQueue<Job>();
  const queueOf = ({ isUrgent }: Job) => (isUrgent ? urgentJobs : otherJobs);
  const cancels = new Set<() => void>();
  let watchdog: NodeJS.Timeout | undefined;
  let closed = false;

  /** Gives waiting jobs to idle workers, and watches them while there is work. */
  function goOn(): void {
    for (const slot of urgentSlots) if (slot.isIdle) give(slot, urgentJobs.next());
    for (const slot of anySlots) if (slot.isIdle) give(slot, urgentJobs.next() ?? otherJobs.next());
    if (slots.every((slot) => slot.isIdle)) {
      clearInterval(watchdog);
      watchdog = undefined;
    } else watchdog ??= setInterval(watch, Math.max(5, Math.min(100, deadline / 10)));
  }

  function give(slot: Slot, job: Job | undefined): void {
    if (job !== undefined) slot.take(job);
  }

  function watch(): void {
    const now = performance.now();
    for (const slot of slots) slot.watch(now);
  }

  function cancel(job: Job): void {
    if (queueOf(job).remove(job.user, job)) return;
    for (const slot of slots) if (slot.isRunning(job)) slot.drop(performance.now());
  }

  async function score(
    batch: Batch,
    signal?: AbortSignal,
    { urgent = false, user = "" }: ScoreOptions = {},
  ): Promise<Result[][]> {
    if (closed) throw new MetricError("aborted", "The workers have been closed.");
    if (signal?.aborted) throw new MetricError("aborted", "The evaluation was aborted.");
    if (isolation === "none") return scoreBatchHere(batch, signal);
    const { promise, resolve, reject } = Promise.withResolvers<Result[][]>();
    const job = new Job(batch, { isUrgent: urgent, user, resolve, reject });
    for (const metric of job.metrics) metrics.add(metric);
    const abort = (): void => {
      cancel(job);
      reject(new MetricError("aborted", "The evaluation was aborted."));
    };
    signal?.addEventListener("abort", abort);
    cancels.add(abort);
    queueOf(job).add(user, job);
    goOn();
    try {
      return await promise;
    } finally {
      signal?.removeEventListener("abort", abort);
      cancels.delete(abort);
    }
  }

  async function close(): Promise<void> {
    closed = true;
    for (const abort of cancels) abort();
    clearInterval(watchdog);
    await Promise.all(slots.map((slot) => slot.close()));
  }

  return { score, close, [Symbol.asyncDispose]: close };
}
