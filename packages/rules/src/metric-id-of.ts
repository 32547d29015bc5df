import { metricByShortname } from "@aegis/metrics";
import { DomainError } from "./domain-error.ts";

/** The id of the metric with a shortname. @throws DomainError 404 if there is none */
export function metricIdOf(shortname: string): number {
  const metric = metricByShortname(shortname);
  if (metric === undefined) throw DomainError.metricNotFound(shortname);
  return metric.id;
}
