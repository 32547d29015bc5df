import type { Metric } from "@aegis/metrics";
import { type RecordTexts, recordFields } from "./entities.ts";

/**
 * What a row lacks for a metric to score it: the fields that the metric needs and that are null, or the
 * fields and arguments of which at least one must be given. A phrase for a sentence; undefined if nothing is
 * missing.
 */
export function missingInput(
  { needs, needs_one_of }: Pick<Metric, "needs" | "needs_one_of">,
  row: RecordTexts,
  args: Readonly<Record<string, unknown>> | null,
): string | undefined {
  const missing = needs.filter((field) => row[field] === null);
  if (missing.length > 0) return new Intl.ListFormat("en").format(missing);
  const filled = new Map<string, unknown>(Object.entries(args ?? {}));
  for (const field of recordFields) filled.set(field, row[field]);
  if (needs_one_of.length === 0 || needs_one_of.some((name) => !isEmpty(filled.get(name)))) return undefined;
  return new Intl.ListFormat("en", { type: "disjunction" }).format(needs_one_of);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}
