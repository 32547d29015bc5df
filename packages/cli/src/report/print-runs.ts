import { CommandExit } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { exitCodeOfAll, exitCodes } from "../exit-code.ts";
import { consoleReport } from "./console.ts";
import type { FinishedRun } from "./finished-run.ts";
import { summaryJson } from "./json.ts";

/** In which form runs are printed. */
export type PrintOptions = { readonly json: boolean; readonly quiet: boolean };

/**
 * Prints runs: for people, as one JSON value, or, if it is to be quiet, only why they fail.
 *
 * @throws CommandExit with the code of the runs, unless they have passed
 */
export function printRuns(
  runs: readonly FinishedRun[],
  { json, quiet }: PrintOptions,
  { stdout, stderr, isColoured }: CliContext,
): void {
  const exitCode = exitCodeOfAll(runs.map(({ judgement }) => judgement.exitCode));
  if (json) stdout.write(summaryJson(runs, exitCode));
  else if (quiet) stderr.write(reasonsOf(runs));
  else stdout.write(consoleReport(runs, isColoured));
  if (exitCode !== exitCodes.passed) throw new CommandExit(exitCode);
}

function reasonsOf(runs: readonly FinishedRun[]): string {
  return runs
    .filter(({ judgement }) => !judgement.passed)
    .flatMap(({ name, judgement }) =>
      judgement.checks.filter(({ passed }) => !passed).map(({ says }) => `${name}: ${says}\n`),
    )
    .join("");
}
