import type { CustomRunCreate, EvaluationBlock, MetricSetting, Row } from "@aegis/contract";
import { type Metric, metricByShortname } from "@aegis/metrics";
import { DomainError } from "./domain-error.ts";
import { lackingInRows } from "./lacking-field.ts";
import { effectiveArgs, resolveModel } from "./metric-request.ts";
import type { RecordTexts } from "./record-texts.ts";
import { documentedRunLimits, refuseLargeRun } from "./run-limits.ts";
import { chunkRows, meanThreshold, type RunPlan } from "./run-plan.ts";
import type { RunTask } from "./run-task.ts";

/** The plan of a run over rows of its own. Rows that no metric scores are left out. */
export type CustomRunPlan = RunPlan & { readonly rows: readonly RecordTexts[] };

/**
 * Plans a run over rows of the request: in each block, every metric scores every row. A threshold and a model
 * can be set for a metric, a block or the run. The innermost wins; the defaults are the metric's threshold
 * and the catalogue's model.
 *
 * @param inactive - shortnames of metrics that are switched off
 * @param limits - how much the run may hold
 * @throws DomainError 400 for a run that is too large, without blocks or rows, for a metric that is unknown
 * or switched off, an invalid argument, or a metric that needs a field that no row of its block has; 404 for
 * an unknown model, and if no block names a metric
 */
export function planCustomRun(
  request: CustomRunCreate,
  inactive: ReadonlySet<string>,
  limits = documentedRunLimits,
): CustomRunPlan {
  refuseLargeRun(
    request.evaluations.map(({ data, metrics }) => ({ rows: data.length, metrics: metrics.length })),
    limits,
  );
  if (request.evaluations.length === 0) throw DomainError.evaluationsEmpty();
  const model_slug = resolveModel(request.model_slug);
  const blocks = request.evaluations.map((block) => ({
    rows: block.data.map(textsOf),
    settings: settingsOf(request, block, inactive),
  }));
  const named = blocks.flatMap(({ settings }) => settings);
  if (named.length === 0) throw DomainError.metricsEmpty();
  const scored = blocks.filter(({ rows, settings }) => rows.length > 0 && settings.length > 0);
  if (scored.length === 0) throw DomainError.rowsEmpty();
  refuseLacks(blocks);
  const tasks = tasksOf(scored);
  return {
    tasks,
    rows: scored.flatMap(({ rows }) => rows),
    number_of_metrics: new Set(named.map(({ metric }) => metric.id)).size,
    threshold: request.threshold ?? meanThreshold(named),
    model_slug,
    chunk_rows: chunkRows(tasks),
  };
}

function refuseLacks(blocks: readonly Block[]): void {
  for (const [at, { rows, settings }] of blocks.entries()) {
    const lack = rows.length === 0 ? undefined : lackingInRows(settings, rows);
    if (lack !== undefined) throw DomainError.rowsLack(lack.shortname, lack.needed, at);
  }
}

/** The texts of a row; null for those that the request leaves out. */
export function textsOf({
  prompt = null,
  input = null,
  context = null,
  output = null,
  golden_answer = null,
}: Row): RecordTexts {
  return { prompt, input, context, output, golden_answer };
}

/** A task without its rows. */
type TaskSettings = Pick<RunTask, "threshold" | "model_slug" | "metric_args"> & { readonly metric: Metric };

/** Rows, and what scores each of them. */
type Block = { readonly rows: readonly RecordTexts[]; readonly settings: readonly TaskSettings[] };

function settingsOf(
  run: CustomRunCreate,
  block: EvaluationBlock,
  inactive: ReadonlySet<string>,
): readonly TaskSettings[] {
  // Checked even if the block names no metric.
  resolveModel(block.model_slug);
  return block.metrics.map((item) => {
    const own: MetricSetting = typeof item === "string" ? { metric: item } : item;
    const metric = metricByShortname(own.metric);
    if (metric === undefined || inactive.has(metric.shortname)) throw DomainError.metricUnknown(own.metric);
    return {
      metric,
      threshold: own.threshold ?? block.threshold ?? run.threshold ?? metric.threshold,
      model_slug: resolveModel(own.model_slug, block.model_slug, run.model_slug),
      metric_args: effectiveArgs(metric, own.metric_args),
    };
  });
}

/** Numbers the rows of all blocks, one block after the other. */
function tasksOf(blocks: readonly Block[]): readonly RunTask[] {
  const tasks: RunTask[] = [];
  let from_index = 0;
  for (const { rows, settings } of blocks) {
    const to_index = from_index + rows.length;
    for (const { metric, ...setting } of settings)
      tasks.push({ ...setting, metric_id: metric.id, position: tasks.length, from_index, to_index });
    from_index = to_index;
  }
  return tasks;
}
