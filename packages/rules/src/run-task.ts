import type { MetricArgs } from "@aegis/contract";

/**
 * A metric that scores a range of a run's rows. A dataset run has one task for each selected metric, over all
 * rows; a custom run has one for each metric of each block, over the rows of the block.
 */
export type RunTask = {
  /** From 0, in the order of the request; ascending metric id for a dataset. */
  readonly position: number;
  readonly metric_id: number;
  readonly threshold: number;
  readonly model_slug: string | null;
  readonly metric_args: MetricArgs | null;
  /** The rows from `from_index` up to, but not including, `to_index`. */
  readonly from_index: number;
  readonly to_index: number;
};
