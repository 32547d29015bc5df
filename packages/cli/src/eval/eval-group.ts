import { defineCommandGroup } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { evalBless } from "./eval-bless.ts";
import { evalCompare } from "./eval-compare.ts";
import { evalEstimate } from "./eval-estimate.ts";
import { evalReport } from "./eval-report.ts";
import { evalRun } from "./eval-run.ts";

/** `aegis eval`: what is done with runs. */
export const evalGroup = defineCommandGroup<CliContext>({
  name: "eval",
  description: "Score the rows of a dataset, and look at what came of it.",
  commands: [evalRun, evalEstimate, evalReport, evalCompare, evalBless],
});
