import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { MetricError } from "../metric.ts";
import { failed } from "../result.ts";
import type { Job } from "./job.ts";
import { cellBytes, type Order, type Report, type Start } from "./protocol.ts";

/** What an evaluation in a worker may take. */
export type WorkerLimits = {
  /** Milliseconds for one row by one metric. */
  readonly deadline: number;
  /**
   * Mebibytes of one worker: at any time on the JavaScript heap, and after an evaluation in the memory of
   * parsers in WASM.
   */
  readonly memory: number;
};

/** Beside this file, both as source and when built. */
const workerFile = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);

/**
 * A place for one worker, which is started when it is needed and replaced when it dies. It runs one job at a
 * time.
 */
export class WorkerSlot {
  readonly #limits: WorkerLimits;
  readonly #onIdle: () => void;
  #worker: Worker | undefined;
  #at: Int32Array = new Int32Array(1);
  #job: Job | undefined;
  /** The cell as the watchdog saw it last, and since when it has had that value. */
  #seen = { at: 0, since: 0 };
  #causeOfDeath: unknown;

  constructor(limits: WorkerLimits, onIdle: () => void) {
    this.#limits = limits;
    this.#onIdle = onIdle;
  }

  get isIdle(): boolean {
    return this.#job === undefined;
  }

  isRunning(job: Job): boolean {
    return this.#job === job;
  }

  take(job: Job): void {
    this.#job = job;
    this.#advance(job);
  }

  /**
   * Ends the worker if it has been at the same evaluation for longer than the deadline.
   *
   * @param now milliseconds
   */
  watch(now: number): void {
    if (this.#job === undefined) return;
    const at = Atomics.load(this.#at, 0);
    if (at !== this.#seen.at) this.#seen = { at, since: now };
    else if (at !== 0 && now - this.#seen.since > this.#limits.deadline && this.#causeOfDeath === undefined) {
      this.#causeOfDeath = new MetricError(
        "deadline",
        `scoring took longer than ${this.#limits.deadline} ms.`,
      );
      void this.#worker?.terminate();
    }
  }

  /** Drops the job, if any, and ends the worker. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#job = undefined;
    await worker?.terminate();
  }

  /** Sends what is left of a job, or hands over its results. */
  #advance(job: Job): void {
    const order = job.nextOrder();
    if (order !== undefined) {
      this.#send(order, job);
      return;
    }
    this.#job = undefined;
    // An idle worker keeps no process alive.
    this.#worker?.unref();
    job.finish();
    this.#onIdle();
  }

  #send(order: Order, job: Job): void {
    this.#seen = { at: 0, since: 0 };
    const worker = this.#worker ?? this.#start();
    worker.ref();
    try {
      worker.postMessage(order);
    } catch (cause) {
      const isTooDeep = cause instanceof RangeError;
      const problem = isTooDeep ? "nests too deeply" : `is not plain data: ${cause}`;
      this.#fail(
        job,
        new MetricError(isTooDeep ? "memory" : "input", `A sample or an argument ${problem}.`, { cause }),
      );
    }
  }

  #start(): Worker {
    const start: Start = { cell: new SharedArrayBuffer(cellBytes), memory: this.#limits.memory * 2 ** 20 };
    const worker = new Worker(workerFile, {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory, maxYoungGenerationSizeMb: 32 },
      // The loaders and the secrets of the process are not for the worker.
      execArgv: [],
      env: {},
    });
    this.#worker = worker;
    this.#at = new Int32Array(start.cell);
    this.#causeOfDeath = undefined;
    worker.on("message", (report: Report) => this.#hear(worker, report));
    worker.on("error", (cause) => {
      this.#causeOfDeath ??= cause;
    });
    worker.on("exit", () => this.#onExit(worker));
    return worker;
  }

  #hear(worker: Worker, report: Report): void {
    if (worker !== this.#worker || this.#job === undefined) return;
    const isCarriedOut = this.#job.take(report.results);
    if (report.outgrown) {
      this.#worker = undefined;
      void worker.terminate();
    }
    if (isCarriedOut || report.outgrown) this.#advance(this.#job);
  }

  #onExit(worker: Worker): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    const job = this.#job;
    if (job === undefined) return;
    const cause = this.#causeOfDeath;
    const at = cause instanceof MetricError ? this.#seen.at : Atomics.load(this.#at, 0);
    if (at === 0) {
      this.#fail(job, new Error(`A worker could not start: ${String(cause)}`, { cause }));
      return;
    }
    job.giveUp(at - 1, (metric) => failed(metric, failureOf(metric, cause)));
    this.#advance(job);
  }

  #fail(job: Job, cause: unknown): void {
    this.#job = undefined;
    this.#worker?.unref();
    job.reject(cause);
    this.#onIdle();
  }
}

/** Why an evaluation ended its worker. */
function failureOf(metric: string, cause: unknown): unknown {
  if (cause instanceof MetricError) return new MetricError(cause.kind, cause.problem, { metric });
  // The heap or the stack is full: that of JavaScript, or of a parser in WASM.
  const isOutOfMemory =
    cause instanceof RangeError ||
    (cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY");
  return isOutOfMemory
    ? new MetricError("memory", "scoring took more memory than it may, or the text nests too deeply.", {
        metric,
      })
    : cause;
}
