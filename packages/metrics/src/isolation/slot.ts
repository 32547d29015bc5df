import { MetricError } from "../metric-error.ts";
import { type Job, outOfMemory } from "./job.ts";
import type { Patience } from "./patience.ts";
import type { Breakage, Report } from "./protocol.ts";
import type { Death, StartWorker, WorkerHandle, WorkerLimits } from "./worker-host.ts";

/** What a slot needs. */
export type SlotOptions = {
  readonly start: StartWorker;
  readonly limits: WorkerLimits;
  /** Metrics that jobs have asked for so far: their parsers are loaded ahead of need. */
  readonly metrics: ReadonlySet<string>;
  /** How long evaluations may take. */
  readonly patience: Patience;
  /** Called when the slot can take another job. */
  readonly onIdle: () => void;
  /** Called when it can, although this one is not done: others may be next. */
  readonly onParked: (job: Job) => void;
  /** Called when a job has cost a worker, which is replaced. */
  readonly onLoss: (job: Job) => void;
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
  /** Whether the worker has been ended although its evaluation may go on later. */
  #isPreempted = false;
  /** When the worker became ready; infinite while it starts. */
  #readyAt = Number.POSITIVE_INFINITY;

  constructor(options: SlotOptions) {
    this.#options = options;
  }

  get isIdle(): boolean {
    return this.#job === undefined;
  }

  isRunning(job: Job): boolean {
    return this.#job === job;
  }

  /** Milliseconds since then, or since the worker was ready if that was later. */
  servedSince(then: number, now: number): number {
    return Math.max(0, now - Math.max(then, this.#readyAt));
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
    const [job, worker] = [this.#job, this.#worker];
    if (job === undefined || worker === undefined || this.#isEnding) return;
    const position = worker.position();
    if (position !== this.#seen.position) this.#seen = { position, since: now };
    // A worker that loads is worth waiting for.
    if (position === 0 && this.#droppedAt !== undefined) this.#droppedAt = now;
    const isDropped = this.#droppedAt !== undefined && now - this.#droppedAt > graceIfDropped;
    const { patience } = this.#options;
    const task = position === 0 ? undefined : job.taskUnderWay(position - 1);
    const limit = task === undefined ? longestStart : patience.limitFor(task);
    const isOver = now - this.#seen.since > limit;
    if (!isDropped && !isOver) return;
    this.#verdict =
      isOver && task !== undefined
        ? patience.exceeded(task)
        : new MetricError("aborted", "The worker hung, or nobody waited for it any more.");
    void worker.kill();
  }

  /**
   * Puts its job behind others, at the price of the worker, if its evaluation goes on for so long. Not for a
   * task of which that is known: its user is charged for it, and it would never get done.
   */
  preempt(now: number, longest: number): void {
    const job = this.#job;
    const { position, since } = this.#seen;
    if (job === undefined || job.isDemoted || this.#isEnding || position === 0) return;
    if (now - since <= longest || this.#options.patience.isStrained(job.taskUnderWay(position - 1))) return;
    this.#isPreempted = true;
    job.demote();
    void this.#worker?.kill();
  }

  /** Who is served; undefined if nobody is. */
  get user(): string | undefined {
    return this.#job?.user;
  }

  /** Drops the job, if any, and ends the worker for good. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#job = undefined;
    await this.#worker?.kill();
  }

  get #isEnding(): boolean {
    return this.#verdict !== undefined || this.#isPreempted;
  }

  /** Lets others go first, unless all is done or nobody waits for it any more. */
  #park(job: Job): void {
    if (this.#droppedAt !== undefined || job.isDone) {
      this.#advance(job);
      return;
    }
    this.#free();
    this.#options.onParked(job);
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
    this.#readyAt = Number.POSITIVE_INFINITY;
    this.#verdict = undefined;
    this.#isPreempted = false;
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

  #hear(worker: WorkerHandle, { results, end, isPaused }: Report): void {
    if (!this.#isReady) this.#readyAt = performance.now();
    this.#isReady = true;
    this.#failedStarts = 0;
    const job = this.#job;
    const isCarriedOut = results !== undefined && job?.take(results, this.#options.patience.ended);
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
    if (job === undefined) return;
    if (isCarriedOut || end !== undefined) this.#advance(job);
    else if (isPaused) this.#park(job);
  }

  /** The worker has died. */
  #bury(death: Death): void {
    const wasReady = this.#isReady;
    const [verdict, isPreempted] = [this.#verdict, this.#isPreempted];
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
    if (!wasReady) {
      this.#advance(job);
      return;
    }
    // The evaluation that was over its deadline may have ended just before its worker did.
    if (!isPreempted)
      job.bury(verdict === undefined ? death : { ...death, position: this.#seen.position }, verdict);
    this.#park(job);
  }

  #replace(): void {
    if (this.#job !== undefined) this.#options.onLoss(this.#job);
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
