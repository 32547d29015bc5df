import { MetricError } from "../metric-error.ts";
import { metricByShortname } from "../metrics.ts";
import { failed, type Result } from "../result.ts";
import { type Field, fields } from "../sample.ts";
import { outOfMemory } from "./lost-evaluation.ts";
import { type PackedResults, packSamples, unpackResults } from "./packing.ts";
import type { Batch, Order } from "./protocol.ts";
import type { TaskOfUser } from "./task-key.ts";
import type { Death } from "./worker-host.ts";

/** What a job needs besides its batch: who it is for, and whom to tell. */
export type JobOptions = {
  /** Whether somebody waits for it. */
  readonly isUrgent: boolean;
  /** Jobs of different users take turns. */
  readonly user: string;
  readonly resolve: (rows: Result[][]) => void;
  readonly reject: (cause: unknown) => void;
};

/**
 * How often an evaluation may be seen under way when its worker dies by itself, before it is given up. The
 * first time the cause may be another, such as the machine being out of memory.
 */
const mostCrashes = 2;

/** A batch on its way through a worker, or through several if it kills some. */
export class Job {
  readonly user: string;
  readonly isUrgent: boolean;
  readonly resolve: JobOptions["resolve"];
  readonly reject: JobOptions["reject"];
  /** Whether it ends, with the results so far, as soon as it would have to wait. */
  isWithdrawn = false;
  /** Whether it is scored by the workers for suspect tasks. */
  isSetAside = false;
  readonly #batch: Batch;
  readonly #fields: ReadonlySet<Field>;
  readonly #results: Result[] = [];
  /** Results of evaluations that were given up, by number. */
  readonly #givenUp = new Map<number, Result>();
  /** Deaths by the number of the evaluation under way, or of the first one of the order. */
  readonly #crashes = new Map<number, number>();
  /** Whether workers note each evaluation, since one has died without it being known at which. */
  #isExact = false;
  /** Whether an order may have one row only, since some row kills workers before it is scored. */
  #isRowByRow = false;
  /** The number of the first evaluation on the first row of the order under way. */
  #base = 0;
  /** One more than the number of the last evaluation of the order under way. */
  #until = 0;

  constructor(batch: Batch, { isUrgent, user, resolve, reject }: JobOptions) {
    this.#batch = batch;
    this.#fields = new Set(batch.tasks.flatMap(({ metric }) => fieldsOf(metric)));
    this.isUrgent = isUrgent;
    this.user = user;
    this.resolve = resolve;
    this.reject = reject;
  }

  get tasks(): readonly TaskOfUser[] {
    return this.#batch.tasks.map((task) => ({ user: this.user, task }));
  }

  /**
   * The next order: everything up to an evaluation that was given up, or to the end.
   *
   * @returns undefined if all is done
   */
  nextOrder(): Order | undefined {
    if (this.isDone) return undefined;
    const { tasks, samples } = this.#batch;
    const width = tasks.length;
    const end = width * samples.length;
    const firstRow = Math.floor(this.#done / width);
    const last = this.#isRowByRow ? (firstRow + 1) * width : end;
    const until = Math.min(last, ...[...this.#givenUp.keys()].filter((index) => index > this.#done));
    this.#base = firstRow * width;
    this.#until = until;
    return {
      tasks,
      samples: packSamples(samples.slice(firstRow, Math.ceil(until / width)), this.#fields),
      from: this.#done - this.#base,
      to: until - this.#base,
      isExact: this.#isExact,
    };
  }

  /** Whether no order is left. */
  get isDone(): boolean {
    for (let result = this.#givenUp.get(this.#done); result; result = this.#givenUp.get(this.#done))
      this.#results.push(result);
    return this.#done === this.#batch.tasks.length * this.#batch.samples.length;
  }

  /**
   * Takes the next results.
   *
   * @param onEnded is told of the task of each
   * @returns whether the order is complete
   */
  take(results: PackedResults, onEnded: (of: TaskOfUser) => void): boolean {
    for (const result of unpackResults(results)) {
      onEnded(this.#taskAt(this.#done));
      this.#results.push(result);
    }
    return this.#done === this.#until;
  }

  /** The task of an evaluation under way. @param position as counted in the last order */
  taskUnderWay(position: number): TaskOfUser {
    return this.#taskAt(this.#base + position);
  }

  /**
   * Gives up an evaluation that ended its worker.
   *
   * @param position of the evaluation, as counted in the last order
   */
  giveUp(position: number, cause: Error): void {
    this.#giveUpAt(this.#base + position, cause);
  }

  /**
   * The worker has died, or was ended for a reason.
   *
   * @param verdict the reason
   */
  bury({ position, isExact, kind, how }: Death, verdict: MetricError | undefined): void {
    if (verdict !== undefined && position > 0) {
      this.giveUp(position - 1, verdict);
      return;
    }
    if (!isExact && !this.#isExact) {
      this.#isExact = true;
      return;
    }
    const cause =
      kind === "memory" ? outOfMemory() : new MetricError("crashed", `scoring ended its process (${how}).`);
    if (position === 0) this.#blameRow(cause);
    else if (kind === "memory" || this.#crashesAt(this.#base + position - 1) >= mostCrashes)
      this.giveUp(position - 1, cause);
  }

  /** Hands the results over, one list for each row; shorter ones if not all is done. */
  finish(): void {
    const width = this.#batch.tasks.length;
    this.resolve(this.#batch.samples.map((_, row) => this.#results.slice(row * width, row * width + width)));
  }

  get #done(): number {
    return this.#results.length;
  }

  #taskAt(index: number): TaskOfUser {
    const task = this.#batch.tasks[index % this.#batch.tasks.length];
    if (task === undefined) throw new RangeError(`no evaluation ${index}`);
    return { user: this.user, task };
  }

  /** For a death while an order was handed over: finds the row that is too large for that. */
  #blameRow(cause: MetricError): void {
    if (!this.#isRowByRow) {
      this.#isRowByRow = true;
      return;
    }
    if (this.#crashesAt(this.#done) < mostCrashes) return;
    for (let index = this.#done; index < this.#until; index++) this.#giveUpAt(index, cause);
  }

  /** Counts a death. @returns how many there have been at the same place */
  #crashesAt(index: number): number {
    const count = (this.#crashes.get(index) ?? 0) + 1;
    this.#crashes.set(index, count);
    return count;
  }

  #giveUpAt(index: number, cause: Error): void {
    const task = this.#batch.tasks[index % this.#batch.tasks.length];
    // If there is a result already, this one is never read.
    if (task !== undefined) this.#givenUp.set(index, failed(task.metric, named(cause, task.metric)));
  }
}

/** The same error, with the metric in its message. */
function named(cause: Error, metric: string): Error {
  return cause instanceof MetricError
    ? new MetricError(cause.kind, cause.problem, { metric, cause: cause.cause })
    : cause;
}

/** Those that are read; the others stay behind. */
function fieldsOf(name: string): readonly Field[] {
  const metric = metricByShortname(name);
  if (metric === undefined) return [];
  return [
    ...metric.needs,
    ...metric.optional,
    ...fields.filter((field) => metric.needs_one_of.includes(field)),
  ];
}
