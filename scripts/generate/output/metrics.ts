import type { Argument, Metric } from "@aegis/metrics";
import { code, markdownTable } from "../document/markdown-table.ts";

/** The metrics as programs read them: the registry without its code, as JSON. */
export function metricsJson(metrics: readonly Metric[]): string {
  return `${JSON.stringify(metrics, undefined, 2)}\n`;
}

/** The metrics as readers of the docs see them: four columns, since the page has no room for more. */
export function metricsTable(metrics: readonly Metric[]): string {
  return markdownTable(
    ["id", "metric", "what it scores, needs and takes", "threshold"],
    metrics.map((metric) => [
      String(metric.id),
      `${code(metric.shortname)} ${metric.label}`,
      [
        metric.description,
        ...needsOf(metric),
        ...takesOf(metric),
        ...(metric.judged ? ["Judged by a model."] : []),
      ].join(" "),
      String(metric.threshold),
    ]),
  );
}

/** The metrics that the API's own pages have, and those that only this project has. */
export function bySource(metrics: readonly Metric[]): {
  readonly documented: readonly Metric[];
  readonly extensions: readonly Metric[];
} {
  return {
    documented: metrics.filter(({ source }) => source !== "extension"),
    extensions: metrics.filter(({ source }) => source === "extension"),
  };
}

/** The arguments of metrics, with what each may be. */
export function argumentsTable(metrics: readonly Metric[]): string {
  return markdownTable(
    ["metric", "argument", "default", "what it is"],
    metrics.flatMap(({ shortname, arguments: declared }) =>
      declared.map((argument) => [
        code(shortname),
        code(argument.name),
        defaultOf(argument),
        [argument.description, ...boundsOf(argument)].join(" "),
      ]),
    ),
  );
}

/** How the number of each judged metric comes about, by name. */
export function scoreRules(metrics: readonly Metric[]): string {
  return metrics
    .flatMap(({ label, shortname, score_rule }) =>
      score_rule === null ? [] : [`**${label}** (${code(shortname)}). ${score_rule.trim()}`],
    )
    .join("\n\n");
}

function needsOf({ needs, needs_one_of }: Metric): string[] {
  const oneOf = needs_one_of.length === 0 ? [] : [`one of ${needs_one_of.map(code).join(", ")}`];
  const all = [...needs.map(code), ...oneOf];
  return all.length === 0 ? [] : [`Needs ${all.join(", ")}.`];
}

function takesOf(metric: Metric): string[] {
  return metric.arguments.length === 0 ? [] : [`Takes ${metric.arguments.map(argumentOf).join(", ")}.`];
}

function defaultOf({ required, default: fallback }: Argument): string {
  if (required) return "required";
  return fallback === null ? "none" : code(JSON.stringify(fallback));
}

/** The closed list and the bounds, as sentences. */
function boundsOf(argument: Argument): string[] {
  const { enum: choices } = argument;
  return [
    ...(choices === undefined ? [] : [`One of ${choices.map((choice) => code(String(choice))).join(", ")}.`]),
    ...sizesOf(argument).map((size) => `${size.charAt(0).toUpperCase()}${size.slice(1)}.`),
  ];
}

/** How large an argument may be. */
function sizesOf({ type, minItems, maxItems, items, maxLength }: Argument): string[] {
  const asJson = type === "object" ? " as JSON" : "";
  return [
    ...(maxItems === undefined
      ? []
      : [`${minItems === undefined ? "at most" : `${minItems} to`} ${maxItems} elements`]),
    ...(items?.maxLength === undefined ? [] : [`each at most ${items.maxLength} characters`]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength} characters${asJson}`]),
  ];
}

/**
 * A default of null means that leaving the argument out is a case of its own, so there is no value to show.
 */
function argumentOf(argument: Argument): string {
  const { name, required, default: usual } = argument;
  const notes = [...(required ? ["required"] : []), ...sizesOf(argument)];
  const shown = usual === null ? code(name) : code(`${name}=${JSON.stringify(usual)}`);
  return notes.length === 0 ? shown : `${shown} (${notes.join(", ")})`;
}
