import type { FailureKind } from "../metric-error.ts";
import type { Order, Report } from "./protocol.ts";

/** What a worker may take. */
export type WorkerLimits = {
  /** Milliseconds for one row by one metric. */
  readonly deadline: number;
  /** Mebibytes of one worker in all. A quarter of them is for the JavaScript heap. */
  readonly memory: number;
};

/** What a worker is doing, or what became of it. */
export type WorkerEvents = {
  report(report: Report): void;
  /** It has ended, by whatever cause. The last event. */
  exit(death: Death): void;
};

/** Why a worker ended that nobody ended. */
export type Death = {
  /** The number of the evaluation under way plus one; 0 if there was none. */
  readonly position: number;
  /** Whether that is certain. Otherwise it may have been a later one. */
  readonly isExact: boolean;
  readonly kind: Extract<FailureKind, "memory" | "crashed">;
  /** How it ended, as in `SIGSEGV` or `exit code 1`. */
  readonly how: string;
};

/** Something that scores apart from this thread. */
export type WorkerHandle = {
  /** @throws what the serializer throws at what is not plain data, or nests too deeply */
  send(order: Order): void;
  /** The number of the evaluation under way plus one; 0 if there is none. */
  position(): number;
  /** Ends it, whatever it does. */
  kill(): Promise<void>;
  /** Whether it keeps this process alive. */
  keepAlive(keep: boolean): void;
};

/** Starts a worker: the port that processes and threads implement. */
export type StartWorker = (
  limits: WorkerLimits,
  /** Metrics whose parsers are loaded ahead of need. */
  metrics: readonly string[],
  events: WorkerEvents,
) => WorkerHandle;
