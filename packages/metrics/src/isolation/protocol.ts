import type { Args, Sample } from "../metric.ts";
import type { PackedResults, PackedSamples } from "./packing.ts";

/** A metric by its shortname, and the arguments that it scores with: checked, complete and plain data. */
export type Task = { readonly metric: string; readonly args: Args };

/**
 * Rows to be scored by several metrics. Its evaluations are counted row by row: evaluation `row *
 * tasks.length + task` is that of one task on one row.
 */
export type Batch = { readonly tasks: readonly Task[]; readonly samples: readonly Sample[] };

/** What a worker is told to do: evaluations `from` up to, but not including, `to`. */
export type Order = {
  readonly tasks: readonly Task[];
  readonly samples: PackedSamples;
  readonly from: number;
  readonly to: number;
};

/** What a worker tells. */
export type Report = {
  /** Those that follow what it has told already. */
  readonly results: PackedResults;
  /**
   * Whether its parsers hold more memory outside the heap than it may have. WASM never gives memory back, so
   * that the worker has stopped here, to be replaced.
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
 * The one number that a worker and its watchdog share: 0 while the worker is at no evaluation, else one more
 * than the number of the evaluation that it is at. Writing it costs nanoseconds, so that it is written for
 * each.
 */
export const cellBytes = Int32Array.BYTES_PER_ELEMENT;
