import { MetricError } from "../metric-error.ts";
import type { Result } from "../result.ts";
import { createFairQueue } from "./fair-queue.ts";
import type { Isolation } from "./isolation.ts";
import { Job } from "./job.ts";
import { createPatience } from "./patience.ts";
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
   * makes way for those of other users: after half a second between two evaluations and once, after a second,
   * in the middle of one, which is begun again later. Then it is not urgent any more.
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
  const patience = createPatience(deadline, () => performance.now());
  const newSlot = () =>
    new Slot({
      start,
      limits: { deadline, memory },
      metrics,
      patience,
      onIdle: goOn,
      onParked: putBack,
      onLoss: ({ user }) => queue.charge(user, restart),
    });
  const count = isolation === "none" ? 0 : 1;
  const urgentSlots = Array.from({ length: count * urgentSize }, newSlot);
  const anySlots = Array.from({ length: count * size }, newSlot);
  // Urgent batches leave the other workers alone while one of their own is idle.
  const slots = [...urgentSlots, ...anySlots];
  const queue = createFairQueue<Job>();
  /** Who is being served, and since when nothing has been charged for it. */
  const served = new Map<Slot, { readonly user: string; since: number }>();
  const cancels = new Set<() => void>();
  let watchdog: NodeJS.Timeout | undefined;
  let closed = false;

  /** Gives waiting jobs to idle workers, and watches them while there is work. */
  function goOn(): void {
    charge();
    for (const slot of urgentSlots) if (slot.isIdle) give(slot, queue.next("urgent"));
    for (const slot of anySlots) if (slot.isIdle) give(slot, queue.next("any"));
    if (slots.every((slot) => slot.isIdle)) {
      clearInterval(watchdog);
      watchdog = undefined;
    } else watchdog ??= setInterval(watch, Math.max(5, Math.min(100, deadline / 10)));
  }

  function give(slot: Slot, job: Job | undefined): void {
    if (job === undefined) return;
    served.set(slot, { user: job.user, since: performance.now() });
    slot.take(job);
  }

  /** Charges users for the time that they have been served, also if they still are. */
  function charge(): void {
    const now = performance.now();
    for (const [slot, { user, since }] of served) {
      queue.charge(user, slot.servedSince(since, now));
      if (slot.isIdle) served.delete(slot);
      else served.set(slot, { user, since: now });
    }
  }

  function putBack(job: Job): void {
    if (job.isWithdrawn) job.finish();
    else queue.putBack(job);
    goOn();
  }

  function watch(): void {
    const now = performance.now();
    for (const slot of slots) slot.watch(now);
    charge();
    for (const slot of slots) {
      const lane = urgentSlots.includes(slot) ? "urgent" : "any";
      if (slot.user !== undefined && queue.isOvertaken(slot.user, lane)) slot.preempt(now, longestAhead);
    }
  }

  /** Lets a job go that is waiting; one that is running when it would have to wait. */
  function withdraw(job: Job): void {
    job.isWithdrawn = true;
    if (queue.remove(job)) job.finish();
  }

  function cancel(job: Job): void {
    if (queue.remove(job)) return;
    for (const slot of slots) if (slot.isRunning(job)) slot.drop(performance.now());
  }

  async function score(
    batch: Batch,
    signal?: AbortSignal,
    { urgent = false, user = "", until }: ScoreOptions = {},
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
    const end = (): void => withdraw(job);
    signal?.addEventListener("abort", abort);
    until?.addEventListener("abort", end);
    cancels.add(abort);
    queue.add(job);
    if (until?.aborted) end();
    goOn();
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
    clearInterval(watchdog);
    await Promise.all(slots.map((slot) => slot.close()));
  }

  return { score, close, [Symbol.asyncDispose]: close };
}

/** Milliseconds that are charged for a worker: whoever is next waits for it and is charged nothing. */
const restart = 500;

/** Milliseconds that an evaluation may keep users waiting who are next, unless it has made way before. */
const longestAhead = 1_000;
