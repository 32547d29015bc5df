import type { Order, Report } from "./protocol.ts";
import type { Death, StartWorker, WorkerHandle, WorkerLimits } from "./worker-host.ts";

/** What a keeper needs. */
export type KeeperOptions = {
  readonly start: StartWorker;
  readonly limits: WorkerLimits;
  /** Metrics that jobs have asked for so far: their parsers are loaded ahead of need. */
  readonly metrics: ReadonlySet<string>;
  readonly onReport: (report: Report) => void;
  /** Called when the worker has died, and another one was started in its place if that is worth a try. */
  readonly onDeath: (death: Death, stage: Stage) => void;
};

/** When a worker died: once it was ready; before it was; or so, after others that died before they were. */
export type Stage = "ready" | "starting" | "hopeless";

/** A worker that dies as often before it is ready never will be. */
const mostStarts = 5;

/**
 * Keeps one worker: starts it when it is needed first, and another one as soon as it has died, so that the
 * next job finds one that is ready.
 */
export class WorkerKeeper {
  readonly #options: KeeperOptions;
  #worker: WorkerHandle | undefined;
  #isClosed = false;
  #failedStarts = 0;
  /** When the worker became ready; infinite while it starts. */
  #readyAt = Number.POSITIVE_INFINITY;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  get readyAt(): number {
    return this.#readyAt;
  }

  /** The number of the evaluation under way plus one; undefined if there is no worker. */
  position(): number | undefined {
    return this.#worker?.position();
  }

  /** Starts a worker if there is none. @throws whatever keeps it from being started */
  ensure(): void {
    this.#worker ??= this.#start();
  }

  /** @throws what the serializer throws at what is not plain data, or nests too deeply */
  send(order: Order): void {
    this.#worker?.keepAlive(true);
    this.#worker?.send(order);
  }

  /** An idle worker keeps no process alive. */
  rest(): void {
    this.#worker?.keepAlive(false);
  }

  /** Ends the worker, whatever it does; its death is told like any other. */
  kill(): void {
    void this.#worker?.kill();
  }

  /** Ends the worker and starts another one. Nothing more is told of the first. */
  replace(): void {
    const old = this.#worker;
    this.#startAnother();
    void old?.kill();
  }

  /** The next job has another try. */
  forgive(): void {
    this.#failedStarts = 0;
  }

  /** Ends the worker for good. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#worker?.kill();
  }

  #start(): WorkerHandle {
    this.#readyAt = Number.POSITIVE_INFINITY;
    const { start, limits, metrics } = this.#options;
    const worker = start(limits, [...metrics], {
      report: (report) => {
        if (worker === this.#worker) this.#hear(report);
      },
      exit: (death) => {
        if (worker === this.#worker) this.#bury(death);
      },
    });
    worker.keepAlive(false);
    return worker;
  }

  #hear(report: Report): void {
    if (!this.#isReady) this.#readyAt = performance.now();
    this.#failedStarts = 0;
    this.#options.onReport(report);
  }

  #bury(death: Death): void {
    const wasReady = this.#isReady;
    if (!wasReady) this.#failedStarts += 1;
    this.#worker = undefined;
    if (this.#isClosed) return;
    const isHopeless = !wasReady && this.#failedStarts >= mostStarts;
    if (!isHopeless) this.#startAnother();
    this.#options.onDeath(death, isHopeless ? "hopeless" : wasReady ? "ready" : "starting");
  }

  get #isReady(): boolean {
    return Number.isFinite(this.#readyAt);
  }

  #startAnother(): void {
    this.#worker = undefined;
    try {
      if (!this.#isClosed) this.#worker = this.#start();
    } catch {
      // The next job meets the same error, and says so.
    }
  }
}
