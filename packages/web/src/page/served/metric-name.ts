import { metricIds } from "@aegis/contract/metric-ids";

/** What a metric is called in runs, or its id if this page is older than the metric. */
export function metricName(id: string): string {
  const found = Object.entries(metricIds).find(([, known]) => String(known) === id);
  return found === undefined ? `Metric ${id}` : found[0];
}
