import type { Metric } from "./metric.ts";
import { exactMatch } from "./structural/exact-match.ts";

/** Every metric, in the order of the ids. */
export const metrics: readonly Metric[] = [exactMatch];

const byName = new Map(
  metrics.flatMap((metric) => [
    [metric.shortname, metric],
    [String(metric.id), metric],
  ]),
);

/** Names that requests may use besides the shortname. */
const aliases: Readonly<Record<string, string>> = { answer_correctness: "ans_corr" };

/** Finds a metric by its shortname, an alias of it, or its id. */
export function findMetric(name: string | number): Metric | undefined {
  const key = String(name);
  return byName.get(Object.hasOwn(aliases, key) ? (aliases[key] ?? key) : key);
}
