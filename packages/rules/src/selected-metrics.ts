import type { MetricArgs, MetricSelection, RecordField, SelectedMetrics } from "@aegis/contract";
import { type Metric, metricById } from "@aegis/metrics";
import { DomainError } from "./domain-error.ts";
import { lackingField } from "./lacking-field.ts";
import { effectiveArgs } from "./metric-request.ts";

/** The settings of a dataset's metric: what `selected_metrics` holds under its id. */
type MetricSettings = { readonly threshold: number; readonly metric_args: MetricArgs | null };
/** By metric id, ascending. */
export type Selection = Readonly<Record<string, MetricSettings>>;

/**
 * Reads the metrics that a request selects for a dataset: by id, each a threshold alone or a threshold with
 * arguments. No arguments and an empty object mean the same: the metric's defaults.
 *
 * @param inactive - shortnames of metrics that are switched off
 * @throws DomainError 400 for an empty selection, a key that is not an id, a metric that is unknown or
 * switched off, or invalid arguments
 */
export function readSelection(selection: MetricSelection, inactive: ReadonlySet<string>): Selection {
  const chosen = Object.entries(selection);
  if (chosen.length === 0) throw DomainError.selectionEmpty();
  return Object.fromEntries(
    chosen.map(([id, item]) => {
      const metric = readMetric(id, inactive);
      const { threshold, metric_args = null } = typeof item === "number" ? { threshold: item } : item;
      return [id, { threshold, metric_args: effectiveArgs(metric, metric_args) }];
    }),
  );
}

/** The first selected metric that can score no row, since rows of this structure lack what it needs. */
export function lackOfSelection(
  selection: Selection,
  structure: readonly RecordField[],
): ReturnType<typeof lackingField> {
  const scoring = Object.entries(selection).flatMap(([id, { metric_args }]) => {
    const metric = metricById(id);
    return metric === undefined ? [] : [{ metric, metric_args }];
  });
  return lackingField(scoring, structure);
}

/**
 * Presents a selection: a metric without stored arguments as its threshold, one with arguments as an object
 * of both.
 */
export function presentSelection(selection: Selection | null): SelectedMetrics {
  if (selection === null) return null;
  return Object.fromEntries(Object.entries(selection).map(([id, selected]) => [id, presentMetric(selected)]));
}

function readMetric(id: string, inactive: ReadonlySet<string>): Metric {
  if (!/^-?\d+$/.test(id)) throw DomainError.selectionKeyInvalid(id);
  const metric = metricById(id);
  if (metric === undefined || inactive.has(metric.shortname)) throw DomainError.selectionUnknown(id);
  return metric;
}

function presentMetric({ threshold, metric_args }: MetricSettings) {
  return metric_args === null ? threshold : { threshold, metric_args };
}
