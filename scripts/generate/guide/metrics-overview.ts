import type { Metric } from "@aegis/metrics";
import { code, markdownTable } from "../document/markdown-table.ts";
import { needsOf } from "./metric-facts.ts";

/** The metrics that the API's own pages have: a table for each category, which leads to the page of each. */
export function metricsOverview(metrics: readonly Metric[]): string {
  const documented = metrics.filter(({ source }) => source !== "extension");
  return Object.entries(Object.groupBy(documented, ({ category }) => category))
    .map(([category, members = []]) => `## ${category}\n\n${overviewOf(members)}`)
    .join("\n\n");
}

/** The metrics that only this project has. */
export function extensionsOverview(metrics: readonly Metric[]): string {
  return overviewOf(metrics.filter(({ source }) => source === "extension"));
}

function overviewOf(metrics: readonly Metric[]): string {
  return markdownTable(
    ["id", "metric", "what it scores", "needs", "threshold"],
    metrics.map((metric) => [
      String(metric.id),
      `[${metric.label}](../metrics/${metric.shortname}.md) ${code(metric.shortname)}`,
      metric.description,
      needsOf(metric),
      String(metric.threshold),
    ]),
  );
}
