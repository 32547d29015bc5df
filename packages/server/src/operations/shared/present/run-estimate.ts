import type { RunEstimate } from "@aegis/contract";
import { costText } from "@aegis/rules";
import { shortnameOf } from "@aegis/rules/runs";
import type { Estimate } from "../../../domain/balance.ts";
import type { RunTask } from "../../../domain/entities.ts";

/**
 * What a run over a dataset would cost, in all and by metric.
 *
 * @param tasks one for each metric, over all rows
 * @param estimateOf the estimate of some of them, as a run of these alone would reserve it
 */
export function presentRunEstimate(
  tasks: readonly RunTask[],
  rows: number,
  estimateOf: (tasks: readonly RunTask[]) => Estimate,
  is_covered: boolean,
): RunEstimate {
  return {
    number_of_rows: rows,
    number_of_evaluations: rows * tasks.length,
    ...costsOf(estimateOf(tasks)),
    is_covered,
    metrics: tasks.map((task) => ({
      metric: shortnameOf(task.metric_id),
      number_of_evaluations: rows,
      ...costsOf(estimateOf([task])),
    })),
  };
}

function costsOf({ likely, most }: Estimate) {
  return { likely_cost: costText(likely), max_cost: costText(most) };
}
