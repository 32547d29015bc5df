import type { MetricInfo, MetricSelection, RecordField, SelectedMetrics } from "@aegis/contract";
import { argumentForm } from "./argument-form.ts";
import { argumentValue, enteredOf } from "./argument-value.ts";

/** A metric that is chosen, with its settings as they are entered. */
export type ChosenMetric = {
  readonly threshold: string;
  /** By the names of the arguments. */
  readonly args: Readonly<Record<string, string>>;
};

/** The metrics that are chosen, by id. */
export type ChosenMetrics = Readonly<Record<string, ChosenMetric>>;

/** A metric as it is when it has just been chosen. */
export function newlyChosen({ threshold }: Pick<MetricInfo, "threshold">): ChosenMetric {
  return { threshold: String(threshold), args: {} };
}

/** The metrics of a dataset, as they would have been entered, but for those that the server does not have. */
export function choiceOf(selected: SelectedMetrics, metrics: readonly MetricInfo[]): ChosenMetrics {
  const chosen = metrics.flatMap((metric): readonly [string, ChosenMetric][] => {
    const setting = selected?.[metric.id];
    if (setting === undefined) return [];
    if (typeof setting === "number") return [[String(metric.id), { threshold: String(setting), args: {} }]];
    const args = metric.arguments.map(
      ({ name, schema }) => [name, enteredOf(argumentForm(schema), setting.metric_args?.[name])] as const,
    );
    return [[String(metric.id), { threshold: String(setting.threshold), args: Object.fromEntries(args) }]];
  });
  return Object.fromEntries(chosen);
}

/** What a request selects. @throws SyntaxError for an argument that is to be JSON and is not */
export function selectionOf(choice: ChosenMetrics, metrics: readonly MetricInfo[]): MetricSelection {
  const chosen = metrics.flatMap((metric) => {
    const settings = choice[metric.id];
    return settings === undefined ? [] : [[String(metric.id), settingOf(metric, settings)] as const];
  });
  return Object.fromEntries(chosen);
}

/** What a metric needs and rows of these fields do not have; undefined if it can score them. */
export function lackOf(
  { needs, needs_one_of, arguments: args }: Pick<MetricInfo, "needs" | "needs_one_of" | "arguments">,
  structure: readonly RecordField[],
): string | undefined {
  const missing = needs.filter((field) => !structure.includes(field));
  if (missing.length > 0) return new Intl.ListFormat("en").format(missing);
  const has = (name: string) =>
    structure.some((field) => field === name) || args.some((argument) => argument.name === name);
  if (needs_one_of.length === 0 || needs_one_of.some(has)) return undefined;
  return new Intl.ListFormat("en", { type: "disjunction" }).format(needs_one_of);
}

function settingOf(metric: MetricInfo, { threshold, args }: ChosenMetric): MetricSelection[string] {
  const given = metric.arguments.flatMap(({ name, schema, default: fallback }) => {
    const value = argumentValue(argumentForm(schema), args[name] ?? "", fallback);
    return value === undefined ? [] : [[name, value] as const];
  });
  if (given.length === 0) return Number(threshold);
  return { threshold: Number(threshold), metric_args: Object.fromEntries(given) };
}
