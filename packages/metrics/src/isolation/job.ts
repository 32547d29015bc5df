import type { Field } from "../metric.ts";
import { metricByShortname } from "../metrics.ts";
import type { Result } from "../result.ts";
import { type PackedResults, packSamples, unpackResults } from "./packing.ts";
import type { Batch, Order } from "./protocol.ts";

/** A batch on its way through a worker, or through several if it kills some. */
export class Job {
  readonly #batch: Batch;
  readonly #fields: ReadonlySet<Field>;
  readonly #results: Result[] = [];
  /** Results of evaluations that ended their worker, by number. */
  readonly #fatal = new Map<number, Result>();
  /**
   * The number of the first evaluation on the first row of the order under way.
   */
  #base = 0;
  /** One more than the number of the last evaluation of the order under way. */
  #until = 0;
  readonly resolve: (rows: Result[][]) => void;
  readonly reject: (cause: unknown) => void;

  constructor(batch: Batch, resolve: Job["resolve"], reject: Job["reject"]) {
    this.#batch = batch;
    this.#fields = new Set(batch.tasks.flatMap(({ metric }) => fieldsOf(metric)));
    this.resolve = resolve;
    this.reject = reject;
  }

  /**
   * The next order: everything up to an evaluation that is known to be fatal, or to the end.
   *
   * @returns undefined if all is done
   */
  nextOrder(): Order | undefined {
    for (let fatal = this.#fatal.get(this.#done); fatal; fatal = this.#fatal.get(this.#done))
      this.#results.push(fatal);
    const { tasks, samples } = this.#batch;
    const width = tasks.length;
    const end = width * samples.length;
    if (this.#done === end) return undefined;
    const until = Math.min(end, ...[...this.#fatal.keys()].filter((index) => index > this.#done));
    const firstRow = Math.floor(this.#done / width);
    this.#base = firstRow * width;
    this.#until = until;
    return {
      tasks,
      samples: packSamples(samples.slice(firstRow, Math.ceil(until / width)), this.#fields),
      from: this.#done - this.#base,
      to: until - this.#base,
    };
  }

  /** Takes the next results. @returns whether the order is complete */
  take(results: PackedResults): boolean {
    for (const result of unpackResults(results)) this.#results.push(result);
    return this.#done === this.#until;
  }

  /**
   * Gives up an evaluation that ended its worker.
   *
   * @param position of the evaluation, as counted in the last order
   */
  giveUp(position: number, why: (metric: string) => Result): void {
    const index = this.#base + position;
    const task = this.#batch.tasks[index % this.#batch.tasks.length];
    // If the worker finished the evaluation just before it was ended, there is a result, and this is never
    // read.
    if (task !== undefined) this.#fatal.set(index, why(task.metric));
  }

  /** Hands the results over, one list for each row. */
  finish(): void {
    const width = this.#batch.tasks.length;
    this.resolve(this.#batch.samples.map((_, row) => this.#results.slice(row * width, row * width + width)));
  }

  get #done(): number {
    return this.#results.length;
  }
}

function fieldsOf(name: string): readonly Field[] {
  const metric = metricByShortname(name);
  return metric === undefined ? [] : [...metric.needs, ...metric.optional];
}
