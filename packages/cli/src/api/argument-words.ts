import { models } from "@aegis/contract";
import { metricIds } from "@aegis/contract/metric-ids";
import type { ArgumentSchema } from "./value-shape.ts";

/** Names that the document leaves open, so that new ones break nobody; by the field that takes them. */
const openNames: Readonly<Record<string, readonly string[]>> = {
  metric_shortname: Object.keys(metricIds),
  metric: Object.keys(metricIds),
  model_slug: models.map(({ slug }) => slug),
};

/** What shells offer for an argument. */
export function argumentWords(name: string, schema: ArgumentSchema): readonly string[] {
  const { enum: words, items } = schema;
  if (Array.isArray(words)) return words.flatMap((word) => (word === null ? [] : [String(word)]));
  if (typeof items === "object" && items !== null && !Array.isArray(items)) return argumentWords(name, items);
  return openNames[name] ?? [];
}
