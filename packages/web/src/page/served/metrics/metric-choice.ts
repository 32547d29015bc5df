import type { MetricInfo, MetricSelection, RecordField, SelectedMetrics } from "@aegis/contract";
import { argumentForm } from "./argument-form.ts";
import { argumentValue, enteredOf } from "./argument-value.ts";

/** A metric that is chosen, with its settings as they are entered. */
export type ChosenMetric = {
  readonly threshold: string;
  /** By the names of the arguments. */
  readonly args: Readonly<Record<string, string>>;
  /** What the dataset has; undefined for a metric that has just been chosen. */
  readonly stored?: StoredSetting;
};

type StoredSetting = NonNullable<SelectedMetrics>[string];

/** The metrics that are chosen, by id. */
export type ChosenMetrics = Readonly<Record<string, ChosenMetric>>;

/** A metric as it is when it has just been chosen. */
export function newlyChosen({ threshold }: Pick<MetricInfo, "threshold">): ChosenMetric {
  return { threshold: String(threshold), args: {} };
}

/** The metrics of a dataset, as they would have been entered. */
export function choiceOf(selected: SelectedMetrics, metrics: readonly MetricInfo[]): ChosenMetrics {
  return Object.fromEntries(
    Object.entries(selected ?? {}).map(([id, stored]): [string, ChosenMetric] => {
      const entered = argumentsOf(stored, listed(metrics, id));
      return [id, { threshold: String(thresholdOf(stored)), args: entered, stored }];
    }),
  );
}

/**
 * What a request selects. What cannot be entered, or was not touched, is sent as the dataset has it: a metric
 * or an argument that the server does not list, and a value that the field shows in a simpler form.
 *
 * @throws SyntaxError for an argument that is to be JSON and is not
 */
export function selectionOf(choice: ChosenMetrics, metrics: readonly MetricInfo[]): MetricSelection {
  return Object.fromEntries(
    Object.entries(choice).map(([id, chosen]) => [id, settingOf(listed(metrics, id), chosen)]),
  );
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

function listed(metrics: readonly MetricInfo[], id: string): MetricInfo | undefined {
  return metrics.find((metric) => String(metric.id) === id);
}

function thresholdOf(stored: StoredSetting): number {
  return typeof stored === "number" ? stored : stored.threshold;
}

function storedArguments(stored: StoredSetting | undefined): Readonly<Record<string, unknown>> {
  return typeof stored === "object" ? (stored.metric_args ?? {}) : {};
}

function argumentsOf(stored: StoredSetting, metric: MetricInfo | undefined): Record<string, string> {
  const values = storedArguments(stored);
  const entered = metric?.arguments.map(({ name, schema }) => {
    return [name, enteredOf(argumentForm(schema), values[name])] as const;
  });
  return Object.fromEntries(entered ?? []);
}

function settingOf(metric: MetricInfo | undefined, chosen: ChosenMetric): MetricSelection[string] {
  const { threshold, args, stored } = chosen;
  const given = new Map(Object.entries(storedArguments(stored)));
  for (const { name, schema, default: fallback } of metric?.arguments ?? []) {
    const form = argumentForm(schema);
    const entered = args[name] ?? "";
    if (entered === enteredOf(form, given.get(name))) continue;
    const value = argumentValue(form, entered, fallback);
    if (value === undefined) given.delete(name);
    else given.set(name, value);
  }
  if (given.size === 0) return Number(threshold);
  return { threshold: Number(threshold), metric_args: Object.fromEntries(given) };
}
