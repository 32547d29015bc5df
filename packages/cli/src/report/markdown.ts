import { shown } from "@aegis/metrics/command";
import type { RunComparison } from "../compare/comparison.ts";
import type { MetricTotals } from "../gate/totals.ts";
import { comparisonCells, comparisonHeaders } from "./comparison-lines.ts";
import type { FinishedRun } from "./finished-run.ts";
import { oneLine } from "./one-line.ts";

/** Runs as Markdown, for a comment on a pull request or the summary of a job. */
export async function* markdownText(runs: readonly FinishedRun[]): AsyncGenerator<string> {
  for (const run of runs) yield `${sectionOf(run)}\n`;
}

function sectionOf({ name, head, totals, worst, judgement, comparison }: FinishedRun): string {
  const { passed, checks } = judgement;
  const verdict = passed ? "✅ passed" : "❌ failed";
  const metrics = totals.metrics.map(({ shortname, mean, threshold, scored, passed: pass, failed }) => [
    cell(shortname, 60),
    mean === null ? "–" : mean.toFixed(2),
    String(threshold),
    `${pass} of ${scored}`,
    String(failed),
  ]);
  const rows = worst.map(({ line, record_index, metric, result, threshold, output, explanation }) => [
    line === null ? `row ${record_index + 1}` : `line ${line}`,
    cell(metric, 60),
    `${shown(result)} (≥ ${threshold})`,
    cell(output ?? "", 80),
    cell(explanation ?? "", 160),
  ]);
  return [
    `### ${cell(name, 100)}: ${verdict}`,
    "",
    ...checks.map((check) => `- ${check.passed ? "✅" : "❌"} ${cell(check.says, 300)}`),
    "",
    `${totals.rows === 1 ? "1 row" : `${totals.rows} rows`}${judgeOf(head.model_slug)}${costOf(head.total_cost)}.`,
    "",
    ...tableOf(["metric", "mean", "threshold", "passed", "failed to evaluate"], metrics),
    ...totals.failures.slice(0, 5).map(({ reason, count }) => `- ${count} × ${cell(reason, 300)}`),
    ...(totals.failures.length > 0 ? [""] : []),
    ...(rows.length === 0 ? [] : tableOf(["", "metric", "score", "output", "why"], rows)),
    ...(comparison === undefined ? [] : comparisonOf(comparison, totals.metrics)),
  ].join("\n");
}

function comparisonOf(comparison: RunComparison, totals: readonly MetricTotals[]): readonly string[] {
  const { says, metrics, regressions } = comparisonCells(comparison, totals);
  const inCells = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((text) => cell(text, 80)));
  return [
    cell(says, 400),
    "",
    ...tableOf(comparisonHeaders.metrics, inCells(metrics)),
    ...(regressions.length === 0 ? [] : tableOf(comparisonHeaders.regressions, inCells(regressions))),
  ];
}

function judgeOf(model: string | null): string {
  return model === null ? "" : `, judged by ${cell(model, 60)}`;
}

function costOf(cost: string | null): string {
  return cost === null || Number(cost) === 0 ? "" : `, $${Number(cost)}`;
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line), ""];
}

/** A text that is nothing but text: no HTML, link, mention or end of a cell. */
function cell(text: string, most: number): string {
  return oneLine(text, most)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/[\\`*_{}[\]()#+!|~@]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
