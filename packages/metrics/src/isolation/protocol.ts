import type { Args } from "../metric.ts";
import type { Sample } from "../sample.ts";
import type { PackedResults, PackedSamples } from "./packing.ts";
import type { GivenAnswer } from "./replay.ts";

/** A metric by its shortname, and its arguments: checked, complete and plain data. */
export type Task = {
  readonly metric: string;
  readonly args: Args;
  /**
   * For a judged metric whose judge the caller asks: what it has answered so far. While more is needed, the
   * result says what. Default: the offline judge answers
   */
  readonly answers?: readonly GivenAnswer[];
};

/**
 * Rows to be scored by several metrics. Evaluations are counted row by row: number `row * tasks.length +
 * task` is that of one task on one row.
 */
export type Batch = { readonly tasks: readonly Task[]; readonly samples: readonly Sample[] };

/** What a worker has to do: evaluations `from` up to, but not including, `to`. */
export type Order = {
  readonly tasks: readonly Task[];
  readonly samples: PackedSamples;
  readonly from: number;
  readonly to: number;
  /**
   * Whether a process has to note each evaluation before it begins, since the last one died too fast to be
   * seen at it. That takes a few microseconds each.
   */
  readonly isExact: boolean;
};

/** What a worker says. */
export type Report = {
  /** The results since the last report; undefined in the first one, which says that the worker is ready. */
  readonly results?: PackedResults;
  /** Whether the worker has stopped before the end of its order, to let others go first. */
  readonly isPaused?: true;
  /** Why the worker goes no further and has to be replaced; undefined if it goes on. */
  readonly end?: "outgrown" | Breakage;
};

/**
 * What an evaluation threw that is not a MetricError. A parser that broke off must not be used again, so it
 * ends its worker.
 */
export type Breakage = {
  /** The number of the evaluation plus one; 0 if the order broke before the first. */
  readonly position: number;
  readonly name: string;
  readonly message: string;
};

/** What a worker is started with. */
export type Start = {
  /** Bytes that its parsers may hold outside the heap after an evaluation. */
  readonly parserMemory: number;
  /** Bytes that a process may hold in all. */
  readonly memory: number;
  /** Metrics whose parsers are loaded before the first order. */
  readonly metrics: readonly string[];
};

/** What a child process is started with. */
export type ChildStart = Start & {
  /**
   * The id of the process that started it. That one says so itself: it may be gone before the child has
   * loaded what asks whose child it is.
   */
  readonly parent: number;
};
