import type { Metric } from "@aegis/metrics";

/** The metrics as programs read them: the registry without its code, as JSON. */
export function metricsJson(metrics: readonly Metric[]): string {
  return `${JSON.stringify(metrics, undefined, 2)}\n`;
}
