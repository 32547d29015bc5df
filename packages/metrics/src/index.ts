// Scoring one sample, or many

export { checkArguments } from "./arguments.ts";
export { evaluate } from "./evaluate.ts";
export { evaluateRows, type RowOptions, type RowTask } from "./evaluate-rows.ts";
export { type EvaluateOptions, type PreparedMetric, prepareMetric } from "./prepare-metric.ts";
export type { Failure, Result } from "./result.ts";

// Processes that score apart, for a service that scores for as long as it runs

export type { Isolation } from "./isolation/isolation.ts";
export { createPool, type Pool, type PoolOptions, type ScoreOptions } from "./isolation/pool.ts";

// Judges; `@aegis/metrics/openai` has those that ask a model

export type { Judge } from "./judge/judge.ts";
export { offlineJudge } from "./judge/offline/offline.ts";
export { scriptedJudge } from "./judge/scripted.ts";

// What judging will cost

export { expectedUsage } from "./judged/asks.ts";
export {
  addSizes,
  noSize,
  type SampleSize,
  sizeOfSample,
  subtractSizes,
} from "./sample-size.ts";

// The metrics: each by its name, and all of them

export type { Args, Argument, Metric } from "./metric.ts";
export { MetricError } from "./metric-error.ts";
export { metricById, metricByShortname, metrics, type ShortnameOptions } from "./metrics.ts";
export type { Usage } from "./question.ts";
export * from "./registry.ts";
export type { Sample } from "./sample.ts";
