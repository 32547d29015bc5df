import type { Result } from "../result.ts";
import type { MetricChoice } from "./selection.ts";

/** What became of the rows, by metric. */
export type ScoreSummary = { scored: number; passed: number; failed: number; sum: number };

export function newTally(): ScoreSummary {
  return { scored: 0, passed: 0, failed: 0, sum: 0 };
}

/** Counts a result. A failure counts as a failure and not as a score. */
export function count(tally: ScoreSummary, { score }: Result, threshold: number): void {
  if (score === null) {
    tally.failed += 1;
    return;
  }
  tally.scored += 1;
  tally.sum += score;
  if (score >= threshold) tally.passed += 1;
}

/** A score as it is shown: rounded to two decimals. */
export function shown(score: number): number {
  return Math.round(score * 100) / 100;
}

/** The table at the end: the mean is that of the scores there are. */
export function summaryTable(selected: readonly MetricChoice[], tallies: readonly ScoreSummary[]): string {
  const rows = selected.map(({ name, threshold }, at) => {
    const { scored, passed, failed, sum } = tallies[at] ?? newTally();
    const mean = scored === 0 ? "–" : shown(sum / scored).toFixed(2);
    return [name, mean, `${passed} of ${scored} (>= ${threshold})`, String(failed)];
  });
  return table([["metric", "mean", "passed", "failed to evaluate"], ...rows]);
}

/** Cells in columns, two spaces apart. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  const line = (row: readonly string[]) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ");
  return rows.map((row) => `${line(row).trimEnd()}\n`).join("");
}
