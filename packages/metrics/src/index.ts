// Scoring

export { checkArguments } from "./arguments.ts";
export { bind, type EvaluateOptions, evaluate, type Scorer } from "./evaluate.ts";
export { evaluateRows, type RowOptions, type RowTask } from "./evaluate-rows.ts";
// Workers, for a service that scores as long as it runs
export { isIsolated } from "./isolation/isolated.ts";
export { createPool, type Pool, type PoolOptions } from "./isolation/pool.ts";
export type { Judge } from "./judge/judge.ts";
export { offlineJudge } from "./judge/offline/offline.ts";
// Judges
export { type EndpointOptions, openAiEndpoint } from "./judge/openai/endpoint.ts";
export { scriptedJudge } from "./judge/scripted.ts";
export { type Args, type Argument, type Metric, MetricError, type Sample } from "./metric.ts";
// The metrics
export { findMetric, metrics } from "./registry.ts";
export type { Result } from "./result.ts";
