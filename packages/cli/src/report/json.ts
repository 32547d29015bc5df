import type { ExitCode } from "../exit-code.ts";
import { exitCodeOfAll, exitCodes } from "../exit-code.ts";
import { readRowsOfRun } from "../run/read-run.ts";
import type { FinishedRun } from "./finished-run.ts";

/** What `--json` prints: everything but the evaluations. */
export function summaryJson(runs: readonly FinishedRun[], exitCode: ExitCode): string {
  const passed = exitCode === exitCodes.passed;
  return `${JSON.stringify({ passed, exit_code: exitCode, suites: runs.map(summaryOf) }, undefined, 2)}\n`;
}

/** What `--json` prints if nothing was judged. */
export function failureJson(error: unknown, exitCode: ExitCode): string {
  const why =
    exitCode === exitCodes.interrupted
      ? "interrupted"
      : error instanceof Error
        ? error.message
        : String(error);
  return `${JSON.stringify({ passed: false, exit_code: exitCode, error: why }, undefined, 2)}\n`;
}

/** The same as a file, with the evaluations of each run, as the API shows them. */
export async function* jsonText(runs: readonly FinishedRun[]): AsyncGenerator<string> {
  const exitCode = exitCodeOfAll(runs.map(({ judgement }) => judgement.exitCode));
  yield `{"passed":${exitCode === exitCodes.passed},"exit_code":${exitCode},"suites":[`;
  for (const [at, run] of runs.entries()) {
    const head = JSON.stringify(summaryOf(run)).slice(0, -1);
    yield `${at === 0 ? "" : ","}\n${head},"evaluations":[`;
    let separator = "\n";
    for await (const row of readRowsOfRun(run.file)) {
      yield separator + row.map((evaluation) => JSON.stringify(evaluation)).join(",\n");
      separator = ",\n";
    }
    yield "\n]}";
  }
  yield "\n]}\n";
}

/** A line of JSON for each evaluation, with the suite that it is of. */
export async function* jsonLinesText(runs: readonly FinishedRun[]): AsyncGenerator<string> {
  for (const { name, file } of runs)
    for await (const row of readRowsOfRun(file))
      yield row.map((evaluation) => `${JSON.stringify({ suite: name, ...evaluation })}\n`).join("");
}

function summaryOf({ name, head, file, totals, worst, judgement, comparison }: FinishedRun) {
  const { metrics, rows, rowsPassed, failures } = totals;
  return {
    name,
    passed: judgement.passed,
    exit_code: judgement.exitCode,
    checks: judgement.checks,
    rows,
    rows_passed: rowsPassed,
    metrics,
    failures,
    worst_rows: worst,
    comparison: comparison ?? null,
    file,
    run: head,
  };
}
