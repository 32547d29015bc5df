import { type RecordField, recordFields } from "@aegis/contract";
import type { Metric } from "@aegis/metrics";
import type { RecordTexts } from "./record-texts.ts";

/**
 * What a row lacks for a metric to score it: the fields that the metric needs and that are null, the field
 * that an argument names, or the fields and arguments of which at least one must be given. A phrase for a
 * sentence; undefined if nothing is missing.
 */
export function missingInput(
  metric: Pick<Metric, "needs" | "needs_one_of" | "arguments">,
  row: RecordTexts,
  args: Readonly<Record<string, unknown>> | null,
): string | undefined {
  const { needs, needs_one_of } = metric;
  const missing = needs.filter((field) => row[field] === null);
  if (missing.length > 0) return new Intl.ListFormat("en").format(missing);
  const unread = namedFields(metric, args).find((field) => isEmpty(row[field]));
  if (unread !== undefined) return unread;
  const filled = new Map<string, unknown>(Object.entries(args ?? {}));
  for (const field of recordFields) filled.set(field, row[field]);
  if (needs_one_of.length === 0 || needs_one_of.some((name) => !isEmpty(filled.get(name)))) return undefined;
  return new Intl.ListFormat("en", { type: "disjunction" }).format(needs_one_of);
}

/** The fields that arguments name: those whose values can only be fields, such as `field_to_evaluate`. */
function namedFields(
  { arguments: declared }: Pick<Metric, "arguments">,
  args: Readonly<Record<string, unknown>> | null,
): readonly RecordField[] {
  return declared.flatMap(({ name, enum: choices = [], default: fallback }) => {
    const areFields =
      choices.length > 0 && choices.every((choice) => recordFields.some((field) => field === choice));
    if (!areFields) return [];
    const named = args?.[name] ?? fallback;
    return recordFields.filter((field) => field === named);
  });
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}
