import type { Metric } from "./metric.ts";
import * as registry from "./registry.ts";

/** Every metric, in the order of the ids. */
export const metrics: readonly Metric[] = Object.values(registry).toSorted(
  (left, right) => left.id - right.id,
);

const byId = new Map(metrics.map((metric) => [String(metric.id), metric]));
const byShortname = new Map(metrics.map((metric) => [metric.shortname, metric]));

/** Names besides the shortname, as the API's public pages use them. */
const aliases: ReadonlyMap<string, string> = new Map([["answer_correctness", "ans_corr"]]);

/** Finds a metric by its id, which never changes: a number, or its digits. */
export function metricById(id: number | string): Metric | undefined {
  return byId.get(String(id));
}

/** How `metricByShortname` searches. */
export type ShortnameOptions = {
  /**
   * Whether to accept aliases too: `answer_correctness` for `ans_corr`.
   *
   * @default false
   */
  readonly aliases?: boolean;
};

/** Finds a metric by its shortname, such as `exact_match`. */
export function metricByShortname(
  name: string,
  { aliases: withAliases = false }: ShortnameOptions = {},
): Metric | undefined {
  return byShortname.get((withAliases ? aliases.get(name) : undefined) ?? name);
}
