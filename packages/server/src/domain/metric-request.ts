import { defaultModel, type MetricArgs, models } from "@aegis/contract";
import { checkArguments, findMetric, type Metric, MetricFailure } from "@aegis/metrics";
import { Fault } from "./fault.ts";

const slugs: ReadonlySet<string> = new Set(models.map(({ slug }) => slug));

/**
 * The model that judges: the first that is named, from the innermost level to the outermost, or the catalogue's default.
 *
 * @throws Fault 404 where any of them, even one that another outweighs, is not in the catalogue
 */
export function chosenModel(...levels: readonly (string | null | undefined)[]): string {
  const named = levels.filter((slug) => typeof slug === "string");
  const unknown = named.find((slug) => !slugs.has(slug));
  if (unknown !== undefined) throw Fault.modelNotFound(unknown);
  return named[0] ?? defaultModel;
}

/** The metric of a shortname. Ids and other names, which the registry finds as well, are none. */
export function metricNamed(shortname: string): Metric | undefined {
  const metric = findMetric(shortname);
  return metric?.shortname === shortname ? metric : undefined;
}

/**
 * The arguments given, laid over those that are stored, if any; null where there are none of either.
 *
 * @throws Fault 400 for an argument that is unknown, missing or does not fit
 */
export function settledArgs(
  metric: Metric,
  given: MetricArgs | null | undefined,
  stored: MetricArgs | null = null,
): MetricArgs | null {
  const args = { ...stored, ...given };
  const known = metric.arguments.map(({ name }) => name);
  const unknown = Object.keys(args).find((name) => !known.includes(name));
  if (unknown !== undefined) throw Fault.argumentUnknown(metric.shortname, unknown, known);
  try {
    checkArguments(metric, args);
  } catch (cause) {
    if (cause instanceof MetricFailure) throw Fault.argumentUnfit(metric.shortname, problemIn(cause, metric));
    throw cause;
  }
  return Object.keys(args).length === 0 ? null : args;
}

/** The sentence of a failure without the name of the metric, with which it begins. */
function problemIn({ message }: MetricFailure, { shortname }: Metric): string {
  const start = `${shortname}: `;
  return message.startsWith(start) ? message.slice(start.length) : message;
}
