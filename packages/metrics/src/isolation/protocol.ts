import type { Args, Sample } from "../metric.ts";
import type { Result } from "../result.ts";

/** A metric by its shortname, and the arguments that it scores with: checked, complete and plain data. */
export type Task = { readonly metric: string; readonly args: Args };

/**
 * Rows to be scored by several metrics. Its evaluations are counted row by row: evaluation `row * tasks.length + task`
 * is that of one task on one row.
 */
export type Batch = { readonly tasks: readonly Task[]; readonly samples: readonly Sample[] };

/** What a worker is told to do: evaluations `from` up to, but not including, `to`. */
export type Order = Batch & { readonly from: number; readonly to: number };

/** What a worker tells: the results that follow those it has told already. */
export type Report = readonly Result[];

/** What a worker is started with. */
export type Start = { readonly cell: SharedArrayBuffer };

/**
 * The one number that a worker and its watchdog share: 0 while the worker is at no evaluation, else one more than the
 * number of the evaluation that it is at. Writing it costs nanoseconds, so that it is written for each.
 */
export const cellBytes = Int32Array.BYTES_PER_ELEMENT;
