import { readFileSync } from "node:fs";
import type { RunEvaluation } from "@aegis/contract";
import { reportPageFile } from "@aegis/contract/report-page";
import { type ReportRow, type ReportRun, reportText } from "@aegis/web/report";
import { readRowsOfRun } from "../run/read-run.ts";
import type { FinishedRun } from "./finished-run.ts";
import { createReportColumns } from "./report-columns.ts";

/** Runs as one page that opens from disk, and asks nothing of any server. */
export function htmlText(runs: readonly FinishedRun[]): AsyncGenerator<string> {
  return reportText(
    readFileSync(reportPageFile, "utf8"),
    runs.map((run) => {
      const columns = createReportColumns(
        run.totals.metrics.map(({ shortname }) => shortname),
        run.beside,
      );
      return {
        rows: rowsOf(run, columns.add),
        summary: () => summaryOf(run, columns),
      };
    }),
  );
}

/** The rows with their texts, each of them seen by `visit`. */
async function* rowsOf(
  { file, totals }: FinishedRun,
  visit: (evaluations: readonly RunEvaluation[]) => void,
): AsyncGenerator<ReportRow> {
  for await (const evaluations of readRowsOfRun(file)) {
    visit(evaluations);
    const [first] = evaluations;
    if (first === undefined) continue;
    const { prompt, input, context, output, golden_answer } = first.record;
    yield {
      record: { prompt, input, context, output, golden_answer },
      evaluations: totals.metrics.map(({ shortname }) => {
        const evaluation = evaluations.find(({ metric }) => metric === shortname);
        return {
          explanation: evaluation?.explanation ?? null,
          metadata: evaluation?.eval_metadata ?? null,
          finished_at: evaluation?.finished_at ?? null,
        };
      }),
    };
  }
}

function summaryOf(
  { name, head, totals, judgement, comparison, beside }: FinishedRun,
  columns: ReturnType<typeof createReportColumns>,
): ReportRun {
  return {
    name,
    model_slug: head.model_slug,
    total_cost: head.total_cost,
    started_at: head.started_at,
    finished_at: head.finished_at,
    result: totals.result,
    threshold: totals.threshold,
    passed: judgement.passed,
    checks: judgement.checks.map(({ passed, says }) => ({ passed, says })),
    rows: totals.rows,
    rows_passed: totals.rowsPassed,
    numbers: columns.numbers(),
    metrics: totals.metrics.map(({ shortname, threshold, mean, passed, failed }) => ({
      shortname,
      threshold,
      mean,
      passed,
      failed,
      ...columns.metric(shortname),
    })),
    failures: totals.failures,
    comparison:
      comparison === undefined || beside === undefined
        ? null
        : {
            baseline: comparison.baseline,
            tolerance: beside.tolerance,
            gone: comparison.gone,
            means: beside.baseline.means,
            changes: columns.changes(),
          },
  };
}
