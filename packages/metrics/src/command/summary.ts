import type { Result } from "../result.ts";
import type { MetricChoice } from "./selection.ts";

/** What a metric scored over all rows so far. */
export type ScoreSummary = {
  scored: number;
  passed: number;
  failed: number;
  sum: number;
  /** Why the first evaluation failed; undefined if none did. */
  firstFailure: string | undefined;
};

export function newSummary(): ScoreSummary {
  return { scored: 0, passed: 0, failed: 0, sum: 0, firstFailure: undefined };
}

/** Adds a result. A failure is counted as a failure, not as a score. */
export function count(summary: ScoreSummary, { score, error }: Result, threshold: number): void {
  if (score === null) {
    summary.failed += 1;
    summary.firstFailure ??= error?.message;
    return;
  }
  summary.scored += 1;
  summary.sum += score;
  if (score >= threshold) summary.passed += 1;
}

/** A score as it is shown, rounded to two decimals. */
export function shown(score: number): number {
  return Math.round(score * 100) / 100;
}

/** The table at the end. The mean is taken over the rows that have a score. */
export function summaryTable(selected: readonly MetricChoice[], summaries: readonly ScoreSummary[]): string {
  const rows = selected.map(({ name, threshold }, at) => {
    const { scored, passed, failed, sum } = summaries[at] ?? newSummary();
    const mean = scored === 0 ? "–" : shown(sum / scored).toFixed(2);
    return [name, mean, `${passed} of ${scored} (>= ${threshold})`, String(failed)];
  });
  return table([["metric", "mean", "passed", "failed to evaluate"], ...rows]);
}

/** What to say of evaluations that have no score; undefined if all have one. */
export function failuresOf(summaries: readonly ScoreSummary[]): string | undefined {
  const failed = summaries.reduce((sum, each) => sum + each.failed, 0);
  if (failed === 0) return undefined;
  const all = failed + summaries.reduce((sum, each) => sum + each.scored, 0);
  const first = summaries.find(({ firstFailure }) => firstFailure !== undefined)?.firstFailure;
  return `${failed} of ${all} evaluations failed; the first because: ${first}`;
}

/** Lays cells out in columns, two spaces apart. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  const line = (row: readonly string[]) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ");
  return rows.map((row) => `${line(row).trimEnd()}\n`).join("");
}
