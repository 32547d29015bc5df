import type { EvaluationRequest } from "@aegis/contract";
import { metricByShortname } from "@aegis/metrics";
import { textsOf } from "./custom-run-plan.ts";
import { DomainError } from "./domain-error.ts";
import { effectiveArgs, resolveModel } from "./metric-request.ts";
import { missingInput } from "./missing-input.ts";
import type { RecordTexts } from "./record-texts.ts";
import { chunkRows, type RunPlan } from "./run-plan.ts";
import type { RunTask } from "./run-task.ts";

/** The plan for scoring a single row by a single metric: a run with one task. */
export type EvaluationPlan = RunPlan & {
  readonly task: RunTask;
  readonly row: RecordTexts;
  /** Whether a judge takes part. */
  readonly judged: boolean;
};

/**
 * Plans the scoring of one row. Only here a metric may be named by an alias.
 *
 * @param inactive - shortnames of metrics that are switched off
 * @throws DomainError 404 for an unknown metric or model; 400 for a metric that is switched off, an invalid
 * argument, or a missing field that the metric needs
 */
export function planEvaluation(request: EvaluationRequest, inactive: ReadonlySet<string>): EvaluationPlan {
  const metric = metricByShortname(request.metric_shortname, { aliases: true });
  if (metric === undefined) throw DomainError.metricNotFound(request.metric_shortname);
  const model_slug = resolveModel(request.model_slug);
  if (inactive.has(metric.shortname)) throw DomainError.metricInactive(metric.shortname);
  const metric_args = effectiveArgs(metric, request.metric_args);
  const row = textsOf(request);
  const missing = missingInput(metric, row, metric_args);
  if (missing !== undefined) throw DomainError.inputMissing(metric.shortname, missing);
  const threshold = request.threshold ?? metric.threshold;
  const task: RunTask = {
    position: 0,
    metric_id: metric.id,
    threshold,
    model_slug,
    metric_args,
    from_index: 0,
    to_index: 1,
  };
  return {
    task,
    tasks: [task],
    row,
    judged: metric.judged,
    number_of_metrics: 1,
    threshold,
    model_slug,
    chunk_rows: chunkRows([task]),
  };
}
