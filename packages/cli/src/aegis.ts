import { type CommandDefinition, defineCommandGroup } from "@aegis/terminal";
import { apiCommands } from "./api/api-commands.ts";
import type { CliContext } from "./cli-context.ts";
import { completionGroup } from "./completions/completion-group.ts";
import { configGroup } from "./config/config-group.ts";
import { evalGroup } from "./eval/eval-group.ts";
import { importGroup } from "./import/import-group.ts";
import { initCommand } from "./init/init-command.ts";

/** Commands that are more than one call of the API. */
const ownCommands: readonly CommandDefinition<CliContext>[] = [
  initCommand,
  evalGroup,
  configGroup,
  importGroup,
  completionGroup(() => aegis),
];

/** The command line of `aegis`. */
export const aegis: CommandDefinition<CliContext> = defineCommandGroup({
  name: "aegis",
  description:
    "Evaluates the output of a model, says by an exit code whether it is good enough, and calls the API.",
  commands: [...ownCommands, ...apiCommands(ownCommands.map(({ name }) => name))],
});
