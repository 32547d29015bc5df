import { metricById } from "@aegis/metrics";

/** The shortname of a metric; its id as a text if no metric has that id any more. */
export function shortnameOf(metric_id: number): string {
  return metricById(metric_id)?.shortname ?? String(metric_id);
}
