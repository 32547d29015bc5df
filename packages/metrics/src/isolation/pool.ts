import { MetricError } from "../metric.ts";
import type { Result } from "../result.ts";
import { Job } from "./job.ts";
import type { Batch } from "./protocol.ts";
import { WorkerSlot } from "./worker-slot.ts";

/** How many workers there are, and what an evaluation may take. */
export type PoolOptions = {
  /**
   * Workers, started one by one when they are needed.
   *
   * @default 1
   */
  readonly size?: number;
  /**
   * Milliseconds for one row by one metric. The default is enough for ten megabytes on a busy machine.
   *
   * @default 5_000
   */
  readonly deadline?: number;
  /**
   * Mebibytes of JavaScript heap for one worker. A worker is replaced if its parsers hold as much outside the
   * heap after an evaluation; during one they may take more, about 100 bytes per character.
   *
   * @default 256
   */
  readonly memory?: number;
};

/** Workers that score off the main thread. They keep the process alive only while they score. */
export type Pool = AsyncDisposable & {
  /**
   * Scores each sample by each task, in order: one list of results for each sample, in the order of the
   * tasks.
   *
   * An evaluation that exceeds its deadline ends its worker and becomes a failure of kind `deadline`; one
   * that fills the heap or the stack becomes a failure of kind `memory`. The rest of the batch goes on in
   * another worker.
   *
   * @throws MetricError of kind `aborted` if the signal is aborted or the pool is closed; of kind `input` or
   * `memory` if a sample or an argument cannot be handed to a worker, because it is not plain data or nests
   * too deeply
   */
  score(batch: Batch, signal?: AbortSignal): Promise<Result[][]>;
  /** Ends the workers and what they score. */
  close(): Promise<void>;
};

/** Makes a pool; no worker is started before the first batch. */
export function createPool({ size = 1, deadline = 5_000, memory = 256 }: PoolOptions = {}): Pool {
  const slots = Array.from({ length: size }, () => new WorkerSlot({ deadline, memory }, goOn));
  const waiting: Job[] = [];
  const cancels = new Set<() => void>();
  let watchdog: NodeJS.Timeout | undefined;
  let closed = false;

  /** Gives waiting jobs to idle workers, and watches them while there is work. */
  function goOn(): void {
    for (const slot of slots) {
      if (!slot.isIdle) continue;
      const job = waiting.shift();
      if (job === undefined) break;
      slot.take(job);
    }
    if (slots.every((slot) => slot.isIdle)) {
      clearInterval(watchdog);
      watchdog = undefined;
    } else watchdog ??= setInterval(watch, Math.max(5, Math.min(100, deadline / 10)));
  }

  function watch(): void {
    const now = performance.now();
    for (const slot of slots) slot.watch(now);
  }

  function cancel(job: Job): void {
    const place = waiting.indexOf(job);
    if (place !== -1) waiting.splice(place, 1);
    // The worker may be stuck in the job, so it ends with it; another takes its place.
    for (const slot of slots) if (slot.isRunning(job)) void slot.stop();
    goOn();
  }

  async function score(batch: Batch, signal?: AbortSignal): Promise<Result[][]> {
    if (closed) throw new MetricError("aborted", "The workers have been closed.");
    if (signal?.aborted) throw new MetricError("aborted", "The evaluation was aborted.");
    const { promise, resolve, reject } = Promise.withResolvers<Result[][]>();
    const job = new Job(batch, resolve, reject);
    const abort = (): void => {
      cancel(job);
      reject(new MetricError("aborted", "The evaluation was aborted."));
    };
    signal?.addEventListener("abort", abort);
    cancels.add(abort);
    waiting.push(job);
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
    await Promise.all(slots.map((slot) => slot.stop()));
  }

  return { score, close, [Symbol.asyncDispose]: close };
}
