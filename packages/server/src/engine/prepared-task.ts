import {
  type Args,
  checkArguments,
  findMetric,
  isIsolated,
  type Metric,
  MetricError,
  type Result,
} from "@aegis/metrics";
import type { RunTask } from "../domain/entities.ts";
import { failure, type ScoredTask } from "./outcome.ts";

/** A task with its metric, and the way it is scored. */
export type PreparedTask<Task extends ScoredTask = RunTask> = {
  readonly task: Task;
  readonly metric: Metric;
  readonly args: Args;
  /** `judged`: by asking a model. Without one: `slow` where its user can make it slow, else `plain`. */
  readonly way: "judged" | "plain" | "slow";
};

/** A task that cannot be scored, whatever the row. */
export type RefusedTask<Task extends ScoredTask = RunTask> = {
  readonly task: Task;
  readonly refusal: Result;
};

/**
 * Finds a task's metric and checks its arguments. Both were found good when the run was made; a later version of the metrics may
 * see it otherwise, and the run must finish all the same.
 */
export function prepareTask<Task extends ScoredTask>(task: Task): PreparedTask<Task> | RefusedTask<Task> {
  try {
    const metric = findMetric(task.metric_id);
    if (metric === undefined) throw new MetricError("argument", `There is no metric ${task.metric_id}.`);
    const args = checkArguments(metric, task.metric_args ?? {});
    if (metric.judged && task.model_slug === null)
      throw new MetricError("argument", `${metric.shortname}: no model is named.`);
    return { task, metric, args, way: wayOf(metric, args) };
  } catch (cause) {
    return { task, refusal: failure(cause) };
  }
}

function wayOf(metric: Metric, args: Args): PreparedTask["way"] {
  if (metric.judged) return "judged";
  return isIsolated(metric, args) ? "slow" : "plain";
}
