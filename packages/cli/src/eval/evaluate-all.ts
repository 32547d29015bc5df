import type { RunEvaluation } from "@aegis/contract";
import type { CliContext } from "../cli-context.ts";
import { comparerOf } from "../compare/comparer-of.ts";
import type { EvalConfig } from "../config/read-config.ts";
import { judgementOf } from "../gate/verdict.ts";
import type { Suite } from "../plan/eval-suite.ts";
import { annotate } from "../report/annotations.ts";
import type { FinishedRun } from "../report/finished-run.ts";
import { openOutputs } from "../report/outputs.ts";
import { addStepSummary } from "../report/step-summary.ts";
import { refuseUnpriced } from "../run/estimate-suite.ts";
import { type ScoringOptions, scoreSuite } from "../run/score-suite.ts";
import { estimateAll } from "./estimate-all.ts";

/**
 * Scores and judges suites one after the other, and writes their reports.
 *
 * @throws CommandError if something cannot be read, written or paid for; the reason of the signal if it is
 * aborted
 */
export async function evaluateAll(
  plan: EvalConfig,
  options: ScoringOptions,
  context: CliContext,
): Promise<readonly FinishedRun[]> {
  await refuseDear(plan.suites, options, context);
  const outputs = await openOutputs(plan.outputs, context);
  try {
    const runs: FinishedRun[] = [];
    for (const suite of plan.suites) runs.push(await evaluate(suite, options, context));
    await outputs.write(runs);
    annotate(runs, context);
    await addStepSummary(runs, context);
    return runs;
  } finally {
    await outputs.discard();
  }
}

/** Refuses what would probably cost too much. Standard input can only be read once: it is stopped later. */
async function refuseDear(
  suites: readonly Suite[],
  { budget, judges }: ScoringOptions,
  context: CliContext,
): Promise<void> {
  if (budget.most === undefined || judges.prices === null) return;
  for (const suite of suites)
    for (const metric of suite.metrics) {
      const model = judges.pricedModel(suite, metric);
      if (model !== null) refuseUnpriced(model, judges.table);
    }
  const files = suites.filter(({ dataset }) => dataset !== "-");
  const estimates = await estimateAll(files, judges, context);
  budget.refuse(estimates.reduce((sum, { likely }) => sum + likely, 0));
}

async function evaluate(suite: Suite, options: ScoringOptions, context: CliContext): Promise<FinishedRun> {
  const { regressions } = suite.gate;
  const comparer = regressions && (await comparerOf(regressions, options.runs, context.folder));
  const observe = (evaluations: readonly RunEvaluation[], line: number) => comparer?.add(evaluations, line);
  const scored = await scoreSuite(suite, { ...options, observe }, context);
  const comparison = comparer?.comparison();
  return {
    ...scored,
    name: suite.name,
    comparison,
    judgement: judgementOf(scored.totals, suite.gate, comparison),
  };
}
