import { type CommandDefinition, defineCommandGroup } from "@aegis/terminal";
import type { CliContext } from "./cli-context.ts";

/**
 * Commands that are more than one call of the API, by their names. Each is loaded only when it is called: a
 * command starts in the time that what it loads takes.
 */
const ownCommands: Readonly<Record<string, () => Promise<CommandDefinition<CliContext>>>> = {
  init: async () => (await import("./init/init-command.ts")).initCommand,
  eval: async () => (await import("./eval/eval-group.ts")).evalGroup,
  config: async () => (await import("./config/config-group.ts")).configGroup,
  import: async () => (await import("./import/import-group.ts")).importGroup,
  completion: async () =>
    (await import("./completions/completion-group.ts")).completionGroup(() => aegisFor([])),
};

/**
 * The command line of `aegis`, as far as it takes to run some parameters: the command that their first names,
 * or all commands if it names none.
 */
export async function aegisFor(parameters: readonly string[]): Promise<CommandDefinition<CliContext>> {
  return defineCommandGroup({
    name: "aegis",
    description:
      "Evaluates the output of a model, says by an exit code whether it is good enough, and calls the API.",
    commands: await commandsFor(parameters),
  });
}

async function commandsFor([word = ""]: readonly string[]): Promise<
  readonly CommandDefinition<CliContext>[]
> {
  const own = Object.hasOwn(ownCommands, word) ? ownCommands[word] : undefined;
  if (own !== undefined) return [await own()];
  const { apiCommands } = await import("./api/api-commands.ts");
  const calls = apiCommands(Object.keys(ownCommands));
  const call = calls.find(({ name }) => name === word);
  if (call !== undefined) return [call];
  return [...(await Promise.all(Object.values(ownCommands).map((load) => load()))), ...calls];
}
