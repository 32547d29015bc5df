// Scoring

export { checkArguments } from "./arguments.ts";
export { bind, type EvaluateOptions, evaluate, type Scorer } from "./evaluate.ts";
export { type Args, type Argument, type Metric, MetricFailure, type Sample } from "./metric.ts";
// The metrics
export { findMetric, metrics } from "./registry.ts";
export type { Result } from "./result.ts";
