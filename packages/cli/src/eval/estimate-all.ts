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
  context: CliContext,
): Promise<readonly SuiteEstimate[]> {
  const estimates: SuiteEstimate[] = [];
  for (const suite of suites) {
    const modelOf = (metric: Suite["metrics"][number]) => judges.pricedModel(suite, metric);
    estimates.push(await estimateSuite(suite, { prices: judges.table, modelOf }, context));
  }
  return estimates;
}

/**
 * Prints what suites would cost.
 *
 * @throws CommandExit with 5 if that is probably more than the budget
 */
export async function printEstimates(
  suites: readonly Suite[],
  { judges, budget, json }: { readonly judges: RunJudges; readonly budget: Budget; readonly json: boolean },
  context: CliContext,
): Promise<void> {
  const estimates = await estimateAll(suites, judges, context);
  const likely = estimates.reduce((sum, estimate) => sum + estimate.likely, 0);
  const isAbove = budget.most !== undefined && likely > budget.most;
  const exitCode = isAbove ? exitCodes.costLimit : exitCodes.passed;
  context.stdout.write(json ? estimateJson(estimates, exitCode) : estimateReport(estimates));
  if (isAbove) throw new CommandExit(exitCode);
}
