import { shown } from "@aegis/metrics/command";
import type { RunComparison } from "../compare/comparison.ts";
import type { MetricTotals } from "../gate/totals.ts";
import { comparisonCells, comparisonHeaders } from "./comparison-lines.ts";
import type { FinishedRun } from "./finished-run.ts";
import { code, plain } from "./markdown-text.ts";
import { spreadText } from "./spread-text.ts";

/** Runs as Markdown, for a comment on a pull request or the summary of a job. */
export async function* markdownText(runs: readonly FinishedRun[]): AsyncGenerator<string> {
  for (const run of runs) yield `${sectionOf(run)}\n`;
}

function sectionOf({ name, head, totals, worst, judgement, comparison }: FinishedRun): string {
  const { passed, checks } = judgement;
  const verdict = passed ? "✅ passed" : "❌ failed";
  const isRepeated = totals.metrics.some(({ spread }) => spread !== null);
  const metrics = totals.metrics.map(
    ({ shortname, mean, threshold, scored, passed: pass, failed, spread }) => [
      plain(shortname, 60),
      mean === null ? "–" : mean.toFixed(2),
      ...(isRepeated ? [spreadText(spread)] : []),
      String(threshold),
      `${pass} of ${scored}`,
      String(failed),
    ],
  );
  const rows = worst.map(({ line, record_index, metric, result, threshold, output, explanation }) => [
    line === null ? `row ${record_index + 1}` : `line ${line}`,
    plain(metric, 60),
    `${shown(result)} (≥ ${threshold})`,
    code(output ?? "", 80),
    code(explanation ?? "", 160),
  ]);
  return [
    `### ${plain(name, 100)}: ${verdict}`,
    "",
    ...checks.map((check) => `- ${check.passed ? "✅" : "❌"} ${plain(check.says, 300)}`),
    "",
    `${totals.rows === 1 ? "1 row" : `${totals.rows} rows`}${judgeOf(head.model_slug)}${costOf(head.total_cost)}.`,
    "",
    ...tableOf(
      ["metric", "mean", ...(isRepeated ? ["spread"] : []), "threshold", "passed", "failed to evaluate"],
      metrics,
    ),
    ...totals.failures.slice(0, 5).map(({ reason, count }) => `- ${count} × ${code(reason, 300)}`),
    ...(totals.failures.length > 0 ? [""] : []),
    ...(rows.length === 0 ? [] : tableOf(["", "metric", "score", "output", "why"], rows)),
    ...(comparison === undefined ? [] : comparisonOf(comparison, totals.metrics)),
  ].join("\n");
}

function comparisonOf(comparison: RunComparison, totals: readonly MetricTotals[]): readonly string[] {
  const { says, metrics, regressions } = comparisonCells(comparison, totals);
  const outputs = comparisonHeaders.regressions.map((header) => (header === "output" ? code : plain));
  return [
    plain(says, 400),
    "",
    ...tableOf(
      comparisonHeaders.metrics,
      metrics.map((row) => row.map((text) => plain(text, 80))),
    ),
    ...(regressions.length === 0
      ? []
      : tableOf(
          comparisonHeaders.regressions,
          regressions.map((row) => row.map((text, at) => (outputs[at] ?? plain)(text, 80))),
        )),
  ];
}

function judgeOf(model: string | null): string {
  return model === null ? "" : `, judged by ${plain(model, 60)}`;
}

function costOf(cost: string | null): string {
  return cost === null || Number(cost) === 0 ? "" : `, $${Number(cost)}`;
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line), ""];
}
