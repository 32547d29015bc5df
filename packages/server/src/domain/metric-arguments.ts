import type { MetricArgs } from "@aegis/contract";
import { checkArguments, type Metric, MetricError } from "@aegis/metrics";
import { DomainError } from "./domain-error.ts";

/**
 * Checks arguments of a metric by its declarations, before anything is scored by it.
 *
 * @throws DomainError 400 that names the metric and the argument that is unknown, missing, of another type or out of bounds.
 */
export function refuseUnfitArguments(metric: Metric, given: MetricArgs): void {
  const known = metric.arguments.map(({ name }) => name);
  for (const name of Object.keys(given))
    if (!known.includes(name)) throw DomainError.argumentUnknown(metric.shortname, name, known);
  try {
    checkArguments(metric, given);
  } catch (error) {
    if (!(error instanceof MetricError)) throw error;
    throw DomainError.argumentUnfit(metric.shortname, error.problem);
  }
}
