import type { Argument, Metric } from "@aegis/metrics";
import { code, markdownTable } from "../document/markdown-table.ts";
import { boundsOf, defaultOf, inputsOf, typeOf } from "./metric-facts.ts";
import type { Page } from "./page.ts";

/** A page of its own for a metric: what it reads and takes, how it scores, and what it leaves behind. */
export function metricPage(metric: Metric): Page {
  const { shortname, label, description } = metric;
  return {
    path: `metrics/${shortname}`,
    title: label,
    summary: description.replace(/\.( .*)?$/, ""),
    markdown: [
      `# ${label}`,
      identityOf(metric),
      description,
      "## Inputs",
      inputsOf(metric),
      "## Arguments",
      argumentsOf(metric.arguments),
      "## Score",
      metric.score_summary,
      ...(metric.score_rule === null ? [] : [metric.score_rule.trim()]),
      "## Metadata",
      metadataOf(metric),
      "[All metrics](../guide/metrics.md)",
    ].join("\n\n"),
  };
}

function identityOf({ shortname, id, category, judged, threshold, source }: Metric): string {
  return markdownTable(
    ["shortname", "id", "category", "scored", "threshold"],
    [
      [
        code(shortname),
        String(id),
        source === "extension" ? `${category}, extension: the hosted service does not have it` : category,
        judged ? "by a judge" : "from the text alone",
        String(threshold),
      ],
    ],
  );
}

function argumentsOf(declared: readonly Argument[]): string {
  if (declared.length === 0) return "None.";
  return markdownTable(
    ["argument", "type", "default", "what it is"],
    declared.map((argument) => [
      code(argument.name),
      typeOf(argument),
      defaultOf(argument),
      [argument.description, ...boundsOf(argument)].join(" "),
    ]),
  );
}

function metadataOf({ judged, metadata }: Metric): string {
  if (!judged) return "None: `eval_metadata` is null.";
  return [
    markdownTable(
      ["key of `eval_metadata`", "type", "what it is"],
      metadata.map(({ name, type, description, only_if }) => [
        code(name),
        type,
        only_if === undefined ? description : `${description}; only if ${only_if}`,
      ]),
    ),
    "Besides, every judged metric has the keys that [Metrics](../guide/metrics.md#metadata-of-judged-metrics) lists.",
  ].join("\n\n");
}
