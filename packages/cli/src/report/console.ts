import { styleText } from "node:util";
import { shown, table } from "@aegis/metrics/command";
import type { MetricTotals } from "../gate/totals.ts";
import type { WorstRow } from "../run/worst-rows.ts";
import { comparisonCells, comparisonHeaders } from "./comparison-lines.ts";
import type { FinishedRun } from "./finished-run.ts";
import { oneLine } from "./one-line.ts";
import { spreadText } from "./spread-text.ts";

/** Runs for people: a table of the metrics, why evaluations failed, the worst rows, and the verdict. */
export function consoleReport(runs: readonly FinishedRun[], isColoured: boolean): string {
  return runs.map((run) => reportOf(run, painter(isColoured))).join("\n");
}

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

function painter(isColoured: boolean): Paint {
  return (format, text) => (isColoured ? styleText(format, text, { validateStream: false }) : text);
}

function reportOf(run: FinishedRun, paint: Paint): string {
  return [
    `${paint("bold", headline(run))}\n`,
    metricsTable(run.totals.metrics),
    failuresOf(run, paint),
    worstOf(run.worst, paint),
    comparisonOf(run, paint),
    verdictOf(run, paint),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function headline({ name, head: { model_slug, total_cost }, totals }: FinishedRun): string {
  const judge = model_slug === null ? [] : [`judged by ${oneLine(model_slug, 60)}`];
  const cost = Number(total_cost ?? 0);
  return [
    `${oneLine(name, 100)}: ${counted(totals.rows, "row")}`,
    ...judge,
    ...(cost === 0 ? [] : [`$${cost}`]),
  ].join(", ");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function metricsTable(metrics: readonly MetricTotals[]): string {
  const isRepeated = metrics.some(({ spread }) => spread !== null);
  const rows = metrics.map(({ shortname, threshold, mean, scored, passed, failed, spread }) => [
    shortname,
    mean === null ? "–" : mean.toFixed(2),
    ...(isRepeated ? [spreadText(spread)] : []),
    `${passed} of ${scored} (>= ${threshold})`,
    String(failed),
  ]);
  const spreads = isRepeated ? ["spread"] : [];
  return table([["metric", "mean", ...spreads, "passed", "failed to evaluate"], ...rows]);
}

function failuresOf({ totals }: FinishedRun, paint: Paint): string {
  if (totals.failed === 0) return "";
  const shownReasons = totals.failures.slice(0, mostReasons);
  const rest = totals.failures.length - shownReasons.length;
  return [
    paint("bold", `${totals.failed} of ${totals.evaluations} evaluations failed, and are in no mean:`),
    ...shownReasons.map(({ reason, count }) => `  ${count} × ${oneLine(reason, 160)}`),
    ...(rest > 0 ? [`  and ${rest} more reasons`] : []),
    "",
  ].join("\n");
}

const mostReasons = 5;

function worstOf(worst: readonly WorstRow[], paint: Paint): string {
  if (worst.length === 0) return "";
  const rows = worst.map(({ line, record_index, metric, result, threshold, explanation, output }) => [
    line === null ? `row ${record_index + 1}` : `line ${line}`,
    metric,
    `${shown(result)} (>= ${threshold})`,
    oneLine(output ?? "", 40),
    oneLine(explanation ?? "", 70),
  ]);
  return `${paint("bold", "The rows that miss their threshold by most:")}\n${table([["", "metric", "score", "output", "why"], ...rows])}`;
}

function comparisonOf({ comparison, totals }: FinishedRun, paint: Paint): string {
  if (comparison === undefined) return "";
  const { says, metrics, regressions } = comparisonCells(comparison, totals.metrics);
  const rows = regressions.length === 0 ? "" : `\n${table([comparisonHeaders.regressions, ...regressions])}`;
  return `${paint("bold", says)}\n${table([comparisonHeaders.metrics, ...metrics])}${rows}`;
}

function verdictOf({ judgement }: FinishedRun, paint: Paint): string {
  const { passed, checks } = judgement;
  const decisive = checks.filter((check) => check.passed === passed).map(({ says }) => says);
  const word = passed ? paint("green", "Passed.") : paint("red", "Failed.");
  return `${word} ${decisive.join(" ")}\n`;
}
