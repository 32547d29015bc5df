/** What a run comes to. */
export {
  addResult,
  aggregate,
  aggregateByTask,
  emptyAggregate,
  type MetricAggregate,
  type RunVerdict,
} from "./aggregate.ts";
/** What a run is to do, planned from its request, and how much it may hold. */
export { planCustomRun } from "./custom-run-plan.ts";
export { planRunEstimate } from "./estimate-plan.ts";
export { type EvaluationPlan, planEvaluation } from "./evaluation-plan.ts";
export { metricIdOf } from "./metric-id-of.ts";
export { documentedRunLimits, type RunLimits, refuseLargeRun, refuseRunBeside } from "./run-limits.ts";
export { runLocation } from "./run-location.ts";
export {
  chunkRows,
  meanThreshold,
  planDatasetRun,
  type RunnableDataset,
  type RunPlan,
  readRunSettings,
} from "./run-plan.ts";
export type { RunTask } from "./run-task.ts";
export { shortnameOf } from "./shortname-of.ts";
