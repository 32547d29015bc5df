import { defineCommand } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { planOf } from "../plan/plan-of.ts";
import { createBudget } from "../run/budget.ts";
import { judgesOf } from "../run/judges.ts";
import { printEstimates } from "./estimate-all.ts";
import {
  configArgument,
  costOptions,
  judgingOptions,
  repeatOption,
  reportOptions,
  suiteOptions,
} from "./run-options.ts";

/** Says what a run would cost. */
export const evalEstimate = defineCommand({
  name: "estimate",
  description: "Print what eval run would cost, without asking any judge.",
  notes: `
The estimate follows from the questions of the metrics, the lengths of the texts and the prices of the models.
It is most often right to a factor of two. The exit code is 5 if it is above --max-cost.`,
  arguments: { config: configArgument },
  options: {
    ...suiteOptions,
    ...costOptions,
    repeat: repeatOption,
    json: reportOptions.json,
    ...judgingOptions,
  },
  async run({ json, maxCost, repeat, ...values }, context: CliContext) {
    const plan = await planOf({ ...values, output: [] }, context.folder);
    const budget = createBudget(maxCost ?? plan.maxCost);
    await printEstimates(
      plan.suites,
      { judges: await judgesOf(values, context), budget, json, repeat },
      context,
    );
  },
});
