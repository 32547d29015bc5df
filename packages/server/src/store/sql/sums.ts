import { aggregateByTask, countOutcomes } from "../../domain/aggregate.ts";
import type { Nano, StoredRun } from "../../domain/entities.ts";
import type { ReservedResult } from "../store.ts";

/** What results add to their run. */
export type Sums = Pick<StoredRun, "number_of_successes" | "number_of_failures" | "number_of_passes"> & {
  readonly cost: Nano;
  /** What was reserved for them. */
  readonly aside: Nano;
  readonly tasks: readonly TaskSums[];
};

type TaskSums = { readonly position: number; readonly successes: number; readonly sum: number };

export function sumsOf(results: readonly ReservedResult[]): Sums {
  return {
    ...countOutcomes(results),
    cost: results.reduce((sum, { evaluation_cost }) => sum + (evaluation_cost ?? 0), 0),
    aside: results.reduce((sum, { reserved }) => sum + reserved, 0),
    tasks: Array.from(aggregateByTask(results), ([position, sum]) => ({ position, ...sum })),
  };
}
