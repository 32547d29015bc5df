import type { MetricArgs } from "@aegis/contract";
import { checkArguments, type Metric, MetricError } from "@aegis/metrics";
import { DomainError } from "./domain-error.ts";

/**
 * Checks arguments against the declarations of their metric, before it scores anything.
 *
 * @throws DomainError 400 that names the metric and the argument that is unknown, missing, of the wrong type
 * or out of bounds
 */
export function refuseInvalidArguments(metric: Metric, given: MetricArgs): void {
  refuseUnknownArguments(metric, given);
  try {
    checkArguments(metric, given);
  } catch (error) {
    if (!(error instanceof MetricError)) throw error;
    throw DomainError.argumentInvalid(metric.shortname, error.problem);
  }
}

/** @throws DomainError 400 that names the metric and its first argument that is unknown */
export function refuseUnknownArguments(metric: Metric, given: MetricArgs): void {
  const known = metric.arguments.map(({ name }) => name);
  for (const name of Object.keys(given))
    if (!known.includes(name)) throw DomainError.argumentUnknown(metric.shortname, name, known);
}
