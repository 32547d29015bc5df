import { defaultModel, type MetricArgs, models } from "@aegis/contract";
import type { Metric } from "@aegis/metrics";
import { DomainError } from "./domain-error.ts";
import { refuseInvalidArguments, refuseUnknownArguments } from "./metric-arguments.ts";

const slugs: ReadonlySet<string> = new Set(models.map(({ slug }) => slug));

/**
 * Resolves the model that judges: the first that is named, from the innermost level to the outermost, else
 * the catalogue's default.
 *
 * @throws DomainError 404 if any of them, even one that is overridden, is not in the catalogue
 */
export function resolveModel(...levels: readonly (string | null | undefined)[]): string {
  const named = levels.filter((slug) => typeof slug === "string");
  const unknown = named.find((slug) => !slugs.has(slug));
  if (unknown !== undefined) throw DomainError.modelNotFound(unknown);
  return named[0] ?? defaultModel;
}

/**
 * The arguments of the request, merged over those that are stored; null if there are none of either.
 *
 * @throws DomainError 400 for an argument that is unknown, missing or invalid
 */
export function effectiveArgs(
  metric: Metric,
  given: MetricArgs | null | undefined,
  stored: MetricArgs | null = null,
): MetricArgs | null {
  // Before they are merged: a request can hold a hundred thousand.
  if (given) refuseUnknownArguments(metric, given);
  const args = { ...stored, ...given };
  refuseInvalidArguments(metric, args);
  return Object.keys(args).length === 0 ? null : args;
}
