import { CommandError, CommandExit, defineCommand } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { type ExitCode, exitCodeOfAll, exitCodes } from "../exit-code.ts";
import { planOf } from "../plan/plan-of.ts";
import { consoleReport } from "../report/console.ts";
import type { FinishedRun } from "../report/finished-run.ts";
import { failureJson, summaryJson } from "../report/json.ts";
import { createBudget } from "../run/budget.ts";
import { judgesOf } from "../run/judges.ts";
import { printEstimates } from "./estimate-all.ts";
import { evaluateAll } from "./evaluate-all.ts";
import {
  configArgument,
  costOptions,
  estimateFlag,
  gateOptions,
  judgingOptions,
  reportOptions,
  suiteOptions,
  workOptions,
} from "./run-options.ts";

/** Scores the rows of a dataset, judges the results, and ends with an exit code that says how it went. */
export const evalRun = defineCommand({
  name: "run",
  description: "Score the rows of a dataset, and end with an exit code that says whether they pass.",
  notes: `
Without CONFIG and --dataset, aegis.config.yaml is read. Options replace what it says.

Without --fail-under, --pass-rate and --baseline, a run passes if its result reaches its threshold, the mean of
those of its metrics. With them, they alone decide.

Exit codes: 0 passed, 1 the gate failed, 2 usage or configuration, 3 evaluations failed beyond --max-errors,
4 the judge could not be reached, 5 a cost limit, 130 interrupted.

Judged metrics ask the built-in offline judge, which does not measure quality, unless --judge-url,
AEGIS_JUDGE_URL or a file of judges names an endpoint. AEGIS_JUDGE_KEY is its key.`,
  arguments: { config: configArgument },
  options: {
    ...suiteOptions,
    ...gateOptions,
    ...costOptions,
    ...reportOptions,
    ...workOptions,
    ...judgingOptions,
    estimate: estimateFlag,
  },
  async run(values, context: CliContext) {
    const { json, quiet } = values;
    try {
      const plan = planOf(values, context.folder);
      const options = {
        ...values,
        judges: await judgesOf(values, context),
        budget: createBudget(values.maxCost ?? plan.maxCost),
      };
      if (values.estimate) return await printEstimates(plan.suites, options, context);
      const runs = await evaluateAll(plan, options, context);
      const exitCode = exitCodeOfAll(runs.map(({ judgement }) => judgement.exitCode));
      if (json) context.stdout.write(summaryJson(runs, exitCode));
      else if (!quiet) context.stdout.write(consoleReport(runs, context.isColoured));
      else context.stderr.write(reasonsOf(runs));
      if (exitCode !== exitCodes.passed) throw new CommandExit(exitCode);
    } catch (error) {
      if (json && !(error instanceof CommandExit))
        context.stdout.write(failureJson(error, codeOf(error, context)));
      throw error;
    }
  },
});

function reasonsOf(runs: readonly FinishedRun[]): string {
  return runs
    .flatMap(({ name, judgement }) =>
      judgement.checks.filter(({ passed }) => !passed).map(({ says }) => `${name}: ${says}\n`),
    )
    .join("");
}

function codeOf(error: unknown, { signal }: Pick<CliContext, "signal">): ExitCode {
  if (signal.aborted) return exitCodes.interrupted;
  const own = error instanceof CommandError ? error.exitCode : undefined;
  return Object.values(exitCodes).find((code) => code === own) ?? exitCodes.refused;
}
