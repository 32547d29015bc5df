import { randomUUID } from "node:crypto";
import { CommandError, defineCommand, type Values } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { planOf } from "../plan/plan-of.ts";
import { printRuns } from "../report/print-runs.ts";
import { createBudget } from "../run/budget.ts";
import { openTrail } from "../run/command-trail.ts";
import { judgesOf } from "../run/judges.ts";
import { type EvalServer, evalServerOf, onServer, refuseLocalOptions } from "../server/eval-server.ts";
import { openServerTrail } from "../server/server-trail.ts";
import { printEstimates } from "./estimate-all.ts";
import { evaluateAll } from "./evaluate-all.ts";
import { evaluateWatching } from "./evaluate-watching.ts";
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

const options = {
  ...suiteOptions,
  ...gateOptions,
  ...costOptions,
  ...reportOptions,
  ...workOptions,
  ...judgingOptions,
  estimate: estimateFlag,
};
const parameters = { config: configArgument, ...options };

/** Scores the rows of a dataset, judges the results, and ends with an exit code that says how it went. */
export const evalRun = defineCommand({
  name: "run",
  description: "Score the rows of a dataset, and end with an exit code that says whether they pass.",
  notes: `
Without CONFIG and --dataset, aegis.config.yaml is read. Options replace what it says.

Without --fail-under, --pass-rate, --baseline and --max-regressions, a run passes if its result reaches its
threshold, the mean of those of its metrics. With them, they alone decide.

Exit codes: 0 passed, 1 the gate failed, 2 usage or configuration, 3 evaluations failed beyond --max-errors,
4 the judge, or the server, could not be reached, 5 a cost limit, 130 interrupted.

With --server, rows are uploaded, unless they are there, and scored by a server; gates, outputs and exit codes
stay the same. Ctrl-C cancels the run there; --resume goes on with one whose command ended otherwise.

Judged metrics ask the built-in offline judge, which does not measure quality, unless --judge-url,
AEGIS_JUDGE_URL or a file of judges names an endpoint. AEGIS_JUDGE_KEY is its key.`,
  arguments: { config: parameters.config },
  options,
  async run(values, context: CliContext) {
    const server = evalServerOf(values, context);
    if (server !== undefined) refuseLocalOptions(values);
    if (!values.watch) return evaluateOnce(values, { server, reusesLast: false }, context);
    refuseUnwatchable(values);
    return evaluateWatching(values, context, (isFirst) =>
      evaluateOnce(values, { server, reusesLast: !isFirst }, context),
    );
  },
});

type RunValues = Values<typeof parameters>;

async function evaluateOnce(
  values: RunValues,
  { server, reusesLast }: { readonly server: EvalServer | undefined; readonly reusesLast: boolean },
  context: CliContext,
): Promise<void> {
  const plan = await planOf(values, context.folder);
  const command = randomUUID();
  // What was left of runs of this machine is nothing to a server, and the other way round.
  const earlier = server === undefined ? { ...values, reusesLast } : { resume: false, onlyFailed: false };
  const trail = await openTrail(plan.suites, { ...values, ...earlier, command }, context.folder);
  const serverTrail = openServerTrail({ ...values, reusesLast }, context);
  const work = {
    ...values,
    command,
    source: { runs: values.runs, server },
    serverTrail,
    reusedOf: trail.reusedOf,
    hasAnswers: trail.hasAnswers,
    judgesFile: values.judges,
    judges: await judgesOf(values, server === undefined ? context : onServer(context), trail),
    budget: createBudget(values.maxCost ?? plan.maxCost),
  };
  if (values.estimate) return printEstimates(plan.suites, work, context);
  const runs = await evaluateAll(plan, work, context);
  await trail.clear();
  await serverTrail.clear();
  printRuns(runs, values, context);
}

function refuseUnwatchable({ dataset, json, estimate }: RunValues): void {
  if (dataset === "-") throw new CommandError("Standard input cannot be watched: name a file.");
  if (json) throw new CommandError("--watch prints a verdict after each change, and --json only one value.");
  if (estimate) throw new CommandError("--estimate ends at once: leave out --watch.");
}
