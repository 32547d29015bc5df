import { MetricError } from "../metric-error.ts";
import type { Job } from "./job.ts";
import { brokenOff, unsendable } from "./lost-evaluation.ts";
import type { Patience } from "./patience.ts";
import type { Report } from "./protocol.ts";
import type { Suspects } from "./suspects.ts";
import { Watchdog } from "./watchdog.ts";
import type { Death } from "./worker-host.ts";
import { type KeeperOptions, type Stage, WorkerKeeper } from "./worker-keeper.ts";

/** What a slot needs. */
export type SlotOptions = Pick<KeeperOptions, "start" | "limits" | "metrics"> & {
  /** How long evaluations may take. */
  readonly patience: Patience;
  /** Is told which tasks keep a worker for too long. */
  readonly suspects: Suspects;
  /** Called when the slot can take another job. */
  readonly onIdle: () => void;
  /** Called when it can, although this one is not done: others may be next. */
  readonly onParked: (job: Job) => void;
  /** Called when a job has cost a worker, which is replaced. */
  readonly onLoss: (job: Job) => void;
};

/** A place for one worker, which runs one job at a time. */
export class Slot {
  readonly #options: SlotOptions;
  readonly #keeper: WorkerKeeper;
  readonly #watchdog = new Watchdog();
  #job: Job | undefined;
  /** Why the worker has been ended: what becomes of its evaluation, or that it goes on later. */
  #ending: MetricError | "preempted" | undefined;

  constructor(options: SlotOptions) {
    this.#options = options;
    const { start, limits, metrics } = options;
    this.#keeper = new WorkerKeeper({
      start,
      limits,
      metrics,
      onReport: (report) => this.#hear(report),
      onDeath: (death, stage) => this.#bury(death, stage),
    });
  }

  get isIdle(): boolean {
    return this.#job === undefined;
  }

  /** Who is served; undefined if nobody is. */
  get user(): string | undefined {
    return this.#job?.user;
  }

  isRunning(job: Job): boolean {
    return this.#job === job;
  }

  /** Milliseconds since then, or since the worker was ready if that was later. */
  servedSince(then: number, now: number): number {
    return Math.max(0, now - Math.max(then, this.#keeper.readyAt));
  }

  take(job: Job): void {
    this.#job = job;
    this.#advance(job);
  }

  /** Nobody waits for the job any more. */
  drop(now: number): void {
    this.#watchdog.drop(now);
  }

  /** Ends the worker if it has been at the same evaluation for too long. */
  watch(now: number): void {
    const [job, position] = [this.#job, this.#keeper.position()];
    if (job === undefined || position === undefined || this.#ending !== undefined) return;
    const { patience, suspects } = this.#options;
    const task = position === 0 ? undefined : job.taskUnderWay(position - 1);
    const limit = task === undefined ? 0 : patience.limitFor(task);
    const verdict = this.#watchdog.judge({ position, now, limit });
    if (verdict === undefined) return;
    if (verdict === "over" && task !== undefined) {
      this.#ending = patience.exceeded(task);
      suspects.note(task);
    } else this.#ending = new MetricError("aborted", "The worker hung, or nobody waited for it any more.");
    this.#keeper.kill();
  }

  /**
   * Puts its job aside, at the price of the worker, if its evaluation has gone on for longer: it begins again
   * there. A job that has been put aside already goes on.
   */
  preempt(now: number, longest: number): void {
    const [job, { position }] = [this.#job, this.#watchdog];
    if (job === undefined || job.isSetAside || this.#ending !== undefined || position === 0) return;
    if (!this.#watchdog.isOver(longest, now)) return;
    this.#ending = "preempted";
    job.isSetAside = true;
    this.#options.suspects.note(job.taskUnderWay(position - 1));
    this.#keeper.kill();
  }

  /** Drops the job, if any, and ends the worker for good. */
  async close(): Promise<void> {
    this.#job = undefined;
    await this.#keeper.close();
  }

  /** Lets others go first, unless all is done or nobody waits for it any more. */
  #park(job: Job): void {
    if (this.#watchdog.isDropped || job.isDone) {
      this.#advance(job);
      return;
    }
    this.#free();
    this.#options.onParked(job);
  }

  /** Sends what is left of a job, or hands over its results. */
  #advance(job: Job): void {
    const order = this.#watchdog.isDropped ? undefined : job.nextOrder();
    if (order === undefined) {
      this.#free();
      job.finish();
      this.#options.onIdle();
      return;
    }
    this.#watchdog.begin(performance.now());
    try {
      this.#keeper.ensure();
    } catch (cause) {
      this.#fail(job, new Error(`A worker could not start: ${cause}`, { cause }));
      return;
    }
    try {
      this.#keeper.send(order);
    } catch (cause) {
      this.#fail(job, unsendable(cause));
    }
  }

  #hear({ results, end, isPaused }: Report): void {
    const job = this.#job;
    const isCarriedOut = results !== undefined && job?.take(results, this.#options.patience.ended);
    if (end !== undefined) {
      this.#keeper.replace();
      this.#ending = undefined;
      if (job !== undefined) this.#options.onLoss(job);
    }
    if (job === undefined) return;
    if (end !== undefined && end !== "outgrown") {
      // Before the first evaluation: the order itself is at fault.
      if (end.position === 0) {
        this.#fail(job, new Error(`${end.name}: ${end.message}`));
        return;
      }
      job.giveUp(end.position - 1, brokenOff(end));
    }
    if (isCarriedOut || end !== undefined) this.#advance(job);
    else if (isPaused) this.#park(job);
  }

  #bury(death: Death, stage: Stage): void {
    const [job, ending] = [this.#job, this.#ending];
    this.#ending = undefined;
    if (job === undefined) return;
    if (stage === "hopeless") {
      this.#fail(job, new Error(`A worker could not start: ${death.how}`));
      return;
    }
    this.#options.onLoss(job);
    if (stage === "starting") {
      this.#advance(job);
      return;
    }
    // The evaluation that was over its deadline may have ended just before its worker did.
    const { position } = this.#watchdog;
    if (ending === undefined) job.bury(death, undefined);
    else if (ending !== "preempted") job.bury({ ...death, position }, ending);
    this.#park(job);
  }

  #fail(job: Job, cause: unknown): void {
    this.#free();
    this.#keeper.forgive();
    job.reject(cause);
    this.#options.onIdle();
  }

  #free(): void {
    this.#job = undefined;
    this.#watchdog.free();
    this.#keeper.rest();
  }
}
