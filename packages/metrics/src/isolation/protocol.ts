import type { Args, Sample } from "../metric.ts";
import type { PackedResults, PackedSamples } from "./packing.ts";

/** A metric by its shortname, and its arguments: checked, complete and plain data. */
export type Task = { readonly metric: string; readonly args: Args };

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
};

/** What a worker reports. */
export type Report = {
  /** The results since the last report. */
  readonly results: PackedResults;
  /**
   * Whether its parsers hold more memory outside the heap than they may. WASM never gives memory back, so the
   * worker has stopped here, to be replaced.
   */
  readonly outgrown: boolean;
};

/** What a worker is started with. */
export type Start = {
  readonly cell: SharedArrayBuffer;
  /** Bytes that it may hold outside the heap. */
  readonly memory: number;
};

/**
 * The one number that a worker and its watchdog share: 0 while the worker evaluates nothing, else the number
 * of the evaluation plus one. Writing it takes nanoseconds, so it is written for each.
 */
export const cellBytes = Int32Array.BYTES_PER_ELEMENT;
