import { type CommandDefinition, commandTree, defineCommand, defineCommandGroup } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { bashScript } from "./bash-script.ts";
import { type CompletionEntry, completionTable } from "./completion-table.ts";
import { fishScript } from "./fish-script.ts";
import { zshScript } from "./zsh-script.ts";

const shells: Readonly<Record<string, { readonly script: Script; readonly how: string }>> = {
  bash: { script: bashScript, how: 'For this shell, or in ~/.bashrc:\n  eval "$(aegis completion bash)"' },
  zsh: {
    script: zshScript,
    how: 'For this shell, or in ~/.zshrc below compinit:\n  eval "$(aegis completion zsh)"',
  },
  fish: {
    script: fishScript,
    how: "For all shells from now on:\n  aegis completion fish > ~/.config/fish/completions/aegis.fish",
  },
};

type Script = (name: string, table: readonly CompletionEntry[]) => string;

/**
 * `aegis completion`: scripts that have shells complete commands, flags and their values. They know all words
 * themselves, and start nothing.
 *
 * @param rootOf gives the whole command line, of which this is a part
 */
export function completionGroup(
  rootOf: () => Promise<CommandDefinition<CliContext>>,
): CommandDefinition<CliContext> {
  return defineCommandGroup({
    name: "completion",
    description: "Have your shell complete commands, flags, metrics and files.",
    commands: Object.entries(shells).map(([shell, { script, how }]) =>
      defineCommand({
        name: shell,
        description: `Print the script for ${shell}.`,
        notes: `\n${how}`,
        async run(_, context: CliContext) {
          const root = await rootOf();
          context.stdout.write(script(root.name, completionTable(commandTree(root, context))));
        },
      }),
    ),
  });
}
