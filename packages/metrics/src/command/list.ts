import { defineCommand, flag } from "@aegis/terminal";
import { metrics } from "../metrics.ts";
import type { MetricsContext } from "./metrics-context.ts";
import { table } from "./summary.ts";

/** Prints the registry, as a table or as JSON. */
export const list = defineCommand({
  name: "list",
  description: "Show the metrics.",
  options: { json: flag("--json", "print everything that is known about them") },
  run({ json }, { stdout }: MetricsContext) {
    stdout.write(json ? `${JSON.stringify(metrics, undefined, 2)}\n` : metricsTable());
  },
});

function metricsTable(): string {
  const rows = metrics.map((metric) => [
    String(metric.id),
    metric.shortname,
    metric.category,
    [
      ...metric.needs,
      ...(metric.needs_one_of.length > 0 ? [`one of ${metric.needs_one_of.join(" ")}`] : []),
    ].join(", "),
    String(metric.threshold),
    metric.judged ? "yes" : "",
    metric.source,
    metric.arguments.map(({ name, required }) => (required ? `${name} (required)` : name)).join(", "),
  ]);
  return table([["id", "name", "category", "needs", "threshold", "judged", "source", "arguments"], ...rows]);
}
