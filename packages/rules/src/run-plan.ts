import type { RecordField, RunFromDatasetCreate } from "@aegis/contract";
import { metricById } from "@aegis/metrics";
import { DomainError } from "./domain-error.ts";
import { lackingField } from "./lacking-field.ts";
import { effectiveArgs, resolveModel } from "./metric-request.ts";
import type { RunTask } from "./run-task.ts";
import type { Selection } from "./selected-metrics.ts";

/** What a run is to do: which metrics score which rows, and what follows from that alone. */
export type RunPlan = {
  readonly tasks: readonly RunTask[];
  /** How many different metrics there are. */
  readonly number_of_metrics: number;
  readonly threshold: number;
  readonly model_slug: string;
  readonly chunk_rows: number;
};

/** What a run needs to know of its dataset. */
export type RunnableDataset = {
  readonly id: number;
  /** Null if none were ever selected. */
  readonly selected_metrics: Selection | null;
  readonly structure: readonly RecordField[];
  readonly record_count: number;
};

/**
 * Plans a run over a dataset: every selected metric scores every record, with the threshold and arguments
 * stored for it. The request's arguments are merged over the stored ones; its threshold is that of the run as
 * a whole.
 *
 * @param inactive - shortnames of metrics that are switched off
 * @throws DomainError 404 for an unknown model, or a dataset without records or metrics; 400 for a metric
 * that is unknown or switched off, a key of `metric_args` that is not an id, an invalid argument, or a metric
 * that needs a field that no record has
 */
export function planDatasetRun(
  dataset: RunnableDataset,
  request: RunFromDatasetCreate,
  inactive: ReadonlySet<string>,
): RunPlan {
  const { model_slug, given } = readRunSettings(request);
  const selected = Object.entries(dataset.selected_metrics ?? {});
  if (dataset.record_count === 0) throw DomainError.datasetWithoutRecords(dataset.id);
  if (selected.length === 0) throw DomainError.datasetWithoutMetrics(dataset.id);
  const ordered = selected.toSorted(([one], [other]) => Number(one) - Number(other));
  const planned = ordered.map(([id, { threshold, metric_args }], position) => {
    const metric = metricById(id);
    if (metric === undefined || inactive.has(metric.shortname))
      throw DomainError.metricUnknown(metric?.shortname ?? id);
    const args = effectiveArgs(metric, given.get(metric.id), metric_args);
    return { position, metric, threshold, metric_args: args };
  });
  const lack = lackingField(planned, dataset.structure);
  if (lack !== undefined) throw DomainError.columnMissing(lack.shortname, lack.needed, dataset.id);
  const rows = { from_index: 0, to_index: dataset.record_count };
  const tasks = planned.map(
    ({ metric, ...task }): RunTask => ({ ...task, metric_id: metric.id, model_slug, ...rows }),
  );
  return {
    tasks,
    number_of_metrics: tasks.length,
    threshold: request.threshold ?? meanThreshold(tasks),
    model_slug,
    chunk_rows: chunkRows(tasks),
  };
}

/**
 * Reads what a request says of a run over a dataset that does not depend on the dataset.
 *
 * @returns the model that judges, and the request's arguments by metric id
 * @throws DomainError 404 for an unknown model; 400 for a key of `metric_args` that is not an id
 */
export function readRunSettings({ model_slug, metric_args }: RunFromDatasetCreate) {
  return { model_slug: resolveModel(model_slug), given: argsById(metric_args ?? {}) };
}

/** The mean of thresholds, rounded to an integer, halves up. */
export function meanThreshold(of: readonly { readonly threshold: number }[]): number {
  const sum = of.reduce((total, { threshold }) => total + threshold, 0);
  return Math.floor((2 * sum + of.length) / (2 * of.length));
}

/**
 * How many rows are scored and saved at a time: enough that saving is a small part of the work, but few
 * enough that little is lost if the process dies, that a judge has about sixteen evaluations at a time, and
 * that others who write wait for at most two thousand.
 */
export function chunkRows(tasks: readonly RunTask[]): number {
  const judged = tasks.filter(({ metric_id }) => metricById(metric_id)?.judged);
  const [byJudges, byAll] = [mostOfOneRow(judged), mostOfOneRow(tasks)];
  return Math.max(1, Math.min(500, Math.floor(16 / byJudges), Math.floor(2_000 / byAll)));
}

/** Tasks of one row; the row is in one block, and there is no block without a row. */
function mostOfOneRow(tasks: readonly RunTask[]): number {
  const counts = new Map<number, number>();
  for (const { from_index } of tasks) counts.set(from_index, (counts.get(from_index) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** @throws DomainError 400 for a key that is not an integer. An id that no selected metric has is ignored. */
function argsById(args: NonNullable<RunFromDatasetCreate["metric_args"]>) {
  const keys = Object.keys(args);
  const invalid = keys.find((key) => !/^-?\d+$/.test(key));
  if (invalid !== undefined) throw DomainError.metricIdInvalid(invalid);
  return new Map(Object.entries(args).map(([key, each]) => [Number(key), each]));
}
