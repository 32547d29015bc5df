import { relative } from "node:path";
import { refuseSameFiles } from "@aegis/metrics/command";
import type { CliContext } from "../cli-context.ts";
import { judgementOf } from "../gate/verdict.ts";
import type { Suite } from "../plan/eval-suite.ts";
import type { EvalPlan } from "../plan/plan-of.ts";
import { annotate } from "../report/annotations.ts";
import type { FinishedRun } from "../report/finished-run.ts";
import { openOutputs } from "../report/outputs.ts";
import { addStepSummary } from "../report/step-summary.ts";
import type { EarlierRun } from "../run/earlier-runs.ts";
import { refuseUnpriced } from "../run/estimate-suite.ts";
import type { RunJudges } from "../run/judges.ts";
import { type PreparedSuite, prepareSuite } from "../run/prepare-suite.ts";
import { findRun, type RunOrigin } from "../run/run-reference.ts";
import { type ScoringOptions, scoreSuite } from "../run/score-suite.ts";
import { scoreOnServer } from "../server/score-on-server.ts";
import type { ServerTrail } from "../server/server-trail.ts";
import { estimateAll } from "./estimate-all.ts";

/** What evaluating takes besides the plan. */
type EvaluationOptions = ScoringOptions & {
  readonly judges: RunJudges;
  /** Where runs are, and the server that scores in place of this process, if there is one. */
  readonly source: RunOrigin;
  /** How often judges are asked for each evaluation. */
  readonly repeat: number;
  /** What is noted of the runs of that server. */
  readonly serverTrail: ServerTrail;
  /** The file of judges that an option names. */
  readonly judgesFile: string | undefined;
  /** Runs of a suite whose evaluations are not made again, the latest first. */
  readonly reusedOf: (suite: Suite) => readonly EarlierRun[];
};

/**
 * Scores and judges suites one after the other, and writes their reports. Everything is opened before
 * anything is scored.
 *
 * @throws CommandError if something cannot be read, written or paid for; the reason of the signal if it is
 * aborted
 */
export async function evaluateAll(
  plan: EvalPlan,
  options: EvaluationOptions,
  context: CliContext,
): Promise<readonly FinishedRun[]> {
  await refuseOverwriting(plan, options, context);
  const outputs = await openOutputs(plan.outputs, context);
  const prepared: PreparedSuite[] = [];
  try {
    for (const suite of plan.suites) {
      const reused = options.reusedOf(suite);
      prepared.push(await prepareSuite(suite, { ...options, reused }, context));
    }
    await refuseExpensive(plan.suites, options, context);
    const runs: FinishedRun[] = [];
    for (const each of prepared) runs.push(await evaluate(each, options, context));
    await outputs.write(runs);
    annotate(runs, context);
    await addStepSummary(runs, context);
    return runs;
  } finally {
    for (const each of prepared) await each.close();
    await outputs.discard();
  }
}

/** No report takes the place of what the run is made from. */
async function refuseOverwriting(
  { configs, suites, outputs }: EvalPlan,
  { source, judgesFile, reusedOf }: Pick<EvaluationOptions, "source" | "judgesFile" | "reusedOf">,
  context: CliContext,
): Promise<void> {
  const { folder, environment } = context;
  const baselines = suites.flatMap(({ gate }) => gate.regressions?.baseline ?? []);
  const found = await Promise.all(baselines.map((each) => findRun(each, source, context)));
  const runs = [...found, ...suites.flatMap(reusedOf)];
  await refuseSameFiles({
    folder,
    read: [
      ...configs,
      ...suites.map(({ dataset }) => dataset),
      ...runs.map(({ file }) => relative(folder, file)),
      judgesFile ?? environment.AEGIS_JUDGES ?? "",
    ],
    written: outputs.map(({ file }) => file),
  });
}

/** Refuses what would probably cost too much. Standard input can only be read once: it is stopped later. */
async function refuseExpensive(
  suites: readonly Suite[],
  { budget, judges, repeat, source: { server } }: EvaluationOptions,
  context: CliContext,
): Promise<void> {
  if (budget.most === undefined || (judges.prices === null && server === undefined)) return;
  const prices = await judges.table();
  for (const suite of suites)
    for (const metric of suite.metrics) {
      const model = judges.pricedModel(suite, metric);
      if (model !== null) refuseUnpriced(model, prices);
    }
  const files = suites.filter(({ dataset }) => dataset !== "-");
  const estimates = await estimateAll(files, judges, { repeat }, context);
  budget.refuse(estimates.reduce((sum, { likely }) => sum + likely, 0));
}

async function evaluate(
  prepared: PreparedSuite,
  options: EvaluationOptions,
  context: CliContext,
): Promise<FinishedRun> {
  const { suite, comparer } = prepared;
  const { server } = options.source;
  const scored =
    server === undefined
      ? await scoreSuite(prepared, options, context)
      : await scoreOnServer(prepared, { ...options, server }, context);
  const comparison = comparer?.comparison();
  return {
    ...scored,
    name: suite.name,
    comparison,
    beside: comparer?.beside,
    judgement: judgementOf(scored.totals, suite.gate, comparison),
  };
}
