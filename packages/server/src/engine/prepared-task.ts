import {
  type Judge,
  MetricError,
  metricById,
  offlineJudge,
  type PreparedMetric,
  prepareMetric,
  type Result,
} from "@aegis/metrics";
import type { RunTask } from "../domain/entities.ts";
import { failure, type ScoredTask } from "./outcome.ts";

/** A task with its metric, whose arguments have been checked, and the way it is scored. */
export type PreparedTask<Task extends ScoredTask = RunTask> = {
  readonly task: Task;
  readonly prepared: PreparedMetric;
  /**
   * `judged`: by asking a model. Without one: `slow` if its user can make it slow, or if the offline judge is
   * asked, else `plain`.
   */
  readonly way: "judged" | "plain" | "slow";
};

/** A task that can score no row. */
export type RefusedTask<Task extends ScoredTask = RunTask> = {
  readonly task: Task;
  readonly refusal: Result;
};

/**
 * Finds a task's metric and checks its arguments. Both were valid when the run was created; a later version
 * of the metrics may disagree, and the run must finish all the same.
 */
export function prepareTask<Task extends ScoredTask>(
  task: Task,
  judges: (modelSlug: string) => Judge,
): PreparedTask<Task> | RefusedTask<Task> {
  try {
    const metric = metricById(task.metric_id);
    if (metric === undefined) throw new MetricError("argument", `There is no metric ${task.metric_id}.`);
    const prepared = prepareMetric(metric, task.metric_args ?? {});
    if (metric.judged && task.model_slug === null)
      throw new MetricError("argument", "no model is named.", { metric: metric.shortname });
    return { task, prepared, way: wayOf(prepared, task, judges) };
  } catch (cause) {
    return { task, refusal: failure(cause) };
  }
}

function wayOf(
  { metric, isolated }: PreparedMetric,
  { model_slug }: ScoredTask,
  judges: (modelSlug: string) => Judge,
): PreparedTask["way"] {
  if (metric.judged) return isOffline(judges, model_slug ?? "") ? "slow" : "judged";
  return isolated ? "slow" : "plain";
}

/** A judge that cannot be made is reported when it is to be asked. */
function isOffline(judges: (modelSlug: string) => Judge, model: string): boolean {
  try {
    return judges(model) === offlineJudge;
  } catch {
    return false;
  }
}
