import { defaultModel, type MetricArgs, models } from "@aegis/contract";
import type { Metric } from "@aegis/metrics";
import { DomainError } from "./domain-error.ts";
import { refuseUnfitArguments } from "./metric-arguments.ts";

const slugs: ReadonlySet<string> = new Set(models.map(({ slug }) => slug));

/**
 * The model that judges: the first that is named, from the innermost level to the outermost, or the catalogue's default.
 *
 * @throws DomainError 404 where any of them, even one that another outweighs, is not in the catalogue
 */
export function chosenModel(...levels: readonly (string | null | undefined)[]): string {
  const named = levels.filter((slug) => typeof slug === "string");
  const unknown = named.find((slug) => !slugs.has(slug));
  if (unknown !== undefined) throw DomainError.modelNotFound(unknown);
  return named[0] ?? defaultModel;
}

/**
 * The arguments given, laid over those that are stored, if any; null where there are none of either.
 *
 * @throws DomainError 400 for an argument that is unknown, missing or does not fit
 */
export function settledArgs(
  metric: Metric,
  given: MetricArgs | null | undefined,
  stored: MetricArgs | null = null,
): MetricArgs | null {
  const args = { ...stored, ...given };
  refuseUnfitArguments(metric, args);
  return Object.keys(args).length === 0 ? null : args;
}
