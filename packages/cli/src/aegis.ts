import { defineCommandGroup } from "@aegis/terminal";
import type { CliContext } from "./cli-context.ts";
import { configGroup } from "./config/config-group.ts";
import { evalGroup } from "./eval/eval-group.ts";

/** The command line of `aegis`. */
export const aegis = defineCommandGroup<CliContext>({
  name: "aegis",
  description: "Evaluates the output of a model, and says by an exit code whether it is good enough.",
  commands: [evalGroup, configGroup],
});
