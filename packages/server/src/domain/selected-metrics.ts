import type { MetricSelection, SelectedMetrics } from "@aegis/contract";
import { type Metric, metricById } from "@aegis/metrics";
import { DomainError } from "./domain-error.ts";
import type { MetricSettings, Selection } from "./entities.ts";
import { settledArgs } from "./metric-request.ts";

/**
 * Reads the metrics that a request selects for a dataset: by id, each a threshold alone or a threshold with arguments.
 * No arguments and an empty object of them are the same: the metric's defaults.
 *
 * @param inactive - shortnames of metrics that are switched off
 * @throws DomainError 400 for none at all, a key that is no id, a metric that is unknown or switched off, arguments that do not fit.
 */
export function readSelection(selection: MetricSelection, inactive: ReadonlySet<string>): Selection {
  const chosen = Object.entries(selection);
  if (chosen.length === 0) throw DomainError.selectionEmpty();
  return Object.fromEntries(
    chosen.map(([id, item]) => {
      const metric = readMetric(id, inactive);
      const { threshold, metric_args = null } = typeof item === "number" ? { threshold: item } : item;
      return [id, { threshold, metric_args: settledArgs(metric, metric_args) }];
    }),
  );
}

/** As answers show it: a metric without stored arguments is its threshold, one with them an object of both. */
export function presentSelection(selection: Selection | null): SelectedMetrics {
  if (selection === null) return null;
  return Object.fromEntries(Object.entries(selection).map(([id, selected]) => [id, presentMetric(selected)]));
}

function readMetric(id: string, inactive: ReadonlySet<string>): Metric {
  if (!/^-?\d+$/.test(id)) throw DomainError.selectionKeyUnfit(id);
  const metric = metricById(id);
  if (metric === undefined || inactive.has(metric.shortname)) throw DomainError.selectionUnknown(id);
  return metric;
}

function presentMetric({ threshold, metric_args }: MetricSettings) {
  return metric_args === null ? threshold : { threshold, metric_args };
}
