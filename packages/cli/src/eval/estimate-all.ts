import { CommandExit } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { exitCodes } from "../exit-code.ts";
import type { Suite } from "../plan/eval-suite.ts";
import { estimateJson, estimateReport } from "../report/estimate-report.ts";
import type { Budget } from "../run/budget.ts";
import { estimateSuite, type SuiteEstimate } from "../run/estimate-suite.ts";
import type { RunJudges } from "../run/judges.ts";

/** Estimates suites one after the other. */
export async function estimateAll(
  suites: readonly Suite[],
  judges: RunJudges,
  work: { readonly repeat: number },
  context: CliContext,
): Promise<readonly SuiteEstimate[]> {
  const estimates: SuiteEstimate[] = [];
  for (const suite of suites) estimates.push(await estimateSuite(suite, judges, work, context));
  return estimates;
}

/** How estimates are made and printed. */
type EstimateOptions = {
  readonly judges: RunJudges;
  readonly budget: Budget;
  readonly json: boolean;
  /** How often judges are asked for each evaluation. */
  readonly repeat: number;
  /** Prints only why the command fails. @default false */
  readonly quiet?: boolean;
};

/**
 * Prints what suites would cost.
 *
 * @throws CommandExit with 5 if that is probably more than the budget
 */
export async function printEstimates(
  suites: readonly Suite[],
  { judges, budget, json, repeat, quiet = false }: EstimateOptions,
  context: CliContext,
): Promise<void> {
  const estimates = await estimateAll(suites, judges, { repeat }, context);
  const likely = estimates.reduce((sum, estimate) => sum + estimate.likely, 0);
  const isAbove = budget.most !== undefined && likely > budget.most;
  const exitCode = isAbove ? exitCodes.costLimit : exitCodes.passed;
  if (json) context.stdout.write(estimateJson(estimates, exitCode));
  else if (quiet) budget.refuse(likely);
  else context.stdout.write(estimateReport(estimates));
  if (isAbove) throw new CommandExit(exitCode);
}
