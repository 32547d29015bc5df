import { shown } from "@aegis/metrics/command";
import type { RunComparison } from "../compare/comparison.ts";
import type { MetricTotals } from "../gate/totals.ts";
import { oneLine } from "./one-line.ts";

/** A comparison as cells of two tables, for every report that has tables. */
export type ComparisonCells = {
  /** What became of the rows, in a sentence. */
  readonly says: string;
  readonly metrics: readonly (readonly string[])[];
  readonly regressions: readonly (readonly string[])[];
};

/** The headers of the two tables. */
export const comparisonHeaders = {
  metrics: ["metric", "before", "now", "change", "better", "worse", "unchanged", "no score"],
  regressions: ["", "metric", "before", "now", "output"],
} as const;

export function comparisonCells(comparison: RunComparison, totals: readonly MetricTotals[]): ComparisonCells {
  const { baseline, matched, fresh, gone, better, worse, unchanged, metrics, regressions } = comparison;
  return {
    says:
      `Compared with ${oneLine(baseline, 100)}: of ${matched} rows ${better} are better, ${worse} worse, ` +
      `${unchanged} unchanged; ${fresh} are new, ${gone} gone.`,
    metrics: metrics.map((metric) => {
      const now = totals.find(({ shortname }) => shortname === metric.shortname)?.mean ?? null;
      const change = now === null ? "–" : signed(now - metric.before);
      const counts = [metric.better, metric.worse, metric.unchanged, metric.unscored].map(String);
      return [metric.shortname, metric.before.toFixed(2), now?.toFixed(2) ?? "–", change, ...counts];
    }),
    regressions: regressions.map(({ line, record_index, metric, before, after, output }) => [
      line === null ? `row ${record_index + 1}` : `line ${line}`,
      metric,
      String(shown(before)),
      String(shown(after)),
      oneLine(output ?? "", 60),
    ]),
  };
}

function signed(change: number): string {
  const text = change.toFixed(2);
  return change > 0 ? `+${text}` : text.replace(/^-0\.00$/, "0.00");
}
