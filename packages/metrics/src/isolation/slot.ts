import { MetricError } from "../metric-error.ts";
import { type Job, outOfMemory } from "./job.ts";
import type { Breakage, Report } from "./protocol.ts";
import type { Death, StartWorker, WorkerHandle, WorkerLimits } from "./worker-host.ts";

/** What a slot needs. */
export type SlotOptions = {
  readonly start: StartWorker;
  readonly limits: WorkerLimits;
  /** Metrics that jobs have asked for so far: their parsers are loaded ahead of need. */
  readonly metrics: ReadonlySet<string>;
  /** Called when the slot can take another job. */
  readonly onIdle: () => void;
};

/** Milliseconds that an evaluation may go on that nobody waits for any more, before its worker is ended. */
const graceIfDropped = 250;

/** Milliseconds in which a worker has to start, or to take an order; only one that hangs needs as many. */
const longestStart = 60_000;

/** A worker that dies as often before it is ready never will be. */
const mostStarts = 5;

/**
 * A place for one worker, which runs one job at a time. Once it has been needed, a worker that dies is
 * replaced at once, so that the next job finds one that is ready.
 */
export class Slot {
  readonly #options: SlotOptions;
  #worker: WorkerHandle | undefined;
  #job: Job | undefined;
  #isReady = false;
  #isClosed = false;
  #failedStarts = 0;
  /** The position as the watchdog saw it last, and since when it has had that value. */
  #seen = { position: 0, since: 0 };
  /** Since when nobody has waited for the job. */
  #droppedAt: number | undefined;
  /** Why the watchdog has ended the worker. */
  #verdict: MetricError | undefined;

  constructor(options: SlotOptions) {
    this.#options = options;
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
   * Nobody waits for the job any more. The evaluation under way may end by itself for a moment: ending a
   * worker costs the next job more than most evaluations take.
   */
  drop(now: number): void {
    this.#droppedAt = now;
  }

  /**
   * Ends the worker if it has been at the same evaluation for too long.
   *
   * @param now milliseconds
   */
  watch(now: number): void {
    const worker = this.#worker;
    if (this.#job === undefined || worker === undefined || this.#verdict !== undefined) return;
    const position = worker.position();
    if (position !== this.#seen.position) this.#seen = { position, since: now };
    // A worker that loads is worth waiting for.
    if (position === 0 && this.#droppedAt !== undefined) this.#droppedAt = now;
    const isDropped = this.#droppedAt !== undefined && now - this.#droppedAt > graceIfDropped;
    const { deadline } = this.#options.limits;
    const limit = position === 0 ? longestStart : deadline;
    if (!isDropped && now - this.#seen.since <= limit) return;
    this.#verdict = new MetricError("deadline", `scoring took longer than ${deadline} ms.`);
    void worker.kill();
  }

  /** Drops the job, if any, and ends the worker for good. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#job = undefined;
    await this.#worker?.kill();
  }

  /** Sends what is left of a job, or hands over its results. */
  #advance(job: Job): void {
    const order = this.#droppedAt === undefined ? job.nextOrder() : undefined;
    if (order === undefined) {
      this.#free();
      job.finish();
      this.#options.onIdle();
      return;
    }
    this.#seen = { position: 0, since: performance.now() };
    try {
      this.#worker ??= this.#start();
    } catch (cause) {
      this.#fail(job, new Error(`A worker could not start: ${cause}`, { cause }));
      return;
    }
    try {
      this.#worker.keepAlive(true);
      this.#worker.send(order);
    } catch (cause) {
      this.#fail(job, unsendable(cause));
    }
  }

  #start(): WorkerHandle {
    this.#isReady = false;
    this.#verdict = undefined;
    const { start, limits, metrics } = this.#options;
    const worker = start(limits, [...metrics], {
      report: (report) => {
        if (worker === this.#worker) this.#hear(worker, report);
      },
      exit: (death) => {
        if (worker === this.#worker) this.#bury(death);
      },
    });
    worker.keepAlive(false);
    return worker;
  }

  #hear(worker: WorkerHandle, { results, end }: Report): void {
    this.#isReady = true;
    this.#failedStarts = 0;
    const job = this.#job;
    const isCarriedOut = results !== undefined && job?.take(results);
    if (end !== undefined) {
      this.#replace();
      void worker.kill();
      if (job === undefined) return;
      if (end !== "outgrown") {
        const error = new Error(`${end.name}: ${end.message}`);
        // Before the first evaluation: the order itself is at fault.
        if (end.position === 0) {
          this.#fail(job, error);
          return;
        }
        job.giveUp(end.position - 1, isOutOfMemory(end) ? outOfMemory() : error);
      }
    }
    if (job !== undefined && (isCarriedOut || end !== undefined)) this.#advance(job);
  }

  /** The worker has died. */
  #bury(death: Death): void {
    const wasReady = this.#isReady;
    const verdict = this.#verdict;
    if (!wasReady) this.#failedStarts += 1;
    this.#worker = undefined;
    if (this.#isClosed) return;
    const job = this.#job;
    const isHopeless = !wasReady && this.#failedStarts >= mostStarts;
    if (!isHopeless) this.#replace();
    if (job === undefined) return;
    if (isHopeless) {
      this.#fail(job, new Error(`A worker could not start: ${death.how}`));
      return;
    }
    // The evaluation that was over its deadline may have ended just before its worker did.
    if (wasReady)
      job.bury(verdict === undefined ? death : { ...death, position: this.#seen.position }, verdict);
    this.#advance(job);
  }

  #replace(): void {
    this.#worker = undefined;
    try {
      if (!this.#isClosed) this.#worker = this.#start();
    } catch {
      // The next job meets the same error, and says so.
    }
  }

  #fail(job: Job, cause: unknown): void {
    this.#free();
    this.#failedStarts = 0;
    job.reject(cause);
    this.#options.onIdle();
  }

  /** An idle worker keeps no process alive. */
  #free(): void {
    this.#job = undefined;
    this.#droppedAt = undefined;
    this.#worker?.keepAlive(false);
  }
}

/** The heap or the stack is full: that of JavaScript, or of a parser in WASM. */
function isOutOfMemory({ name, message }: Breakage): boolean {
  return name === "RangeError" && /call stack|allocation|length|maximum size|memory/i.test(message);
}

function unsendable(cause: unknown): MetricError {
  const isTooDeep = cause instanceof RangeError;
  const problem = isTooDeep ? "nests too deeply" : `cannot be sent to a worker: ${cause}`;
  return new MetricError(isTooDeep ? "memory" : "input", `A sample or an argument ${problem}.`, { cause });
}
