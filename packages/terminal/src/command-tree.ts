import { type Argument, Command, type Option } from "commander";
import type { CommandContext } from "./command-context.ts";
import type { CommandDefinition } from "./define-command.ts";
import { wordsOf } from "./offering.ts";

/** What may be typed after a command. */
export type CommandNode = {
  readonly name: string;
  readonly summary: string;
  readonly commands: readonly CommandNode[];
  readonly flags: readonly FlagNode[];
  /** Of each argument, in their order; the last holds for all that follow if it may be repeated. */
  readonly values: readonly ValueNode[];
};

/** A flag in one of its forms: `--json`, `-h`. */
export type FlagNode = {
  readonly flag: string;
  readonly summary: string;
  /** Undefined if it takes no value. */
  readonly value: ValueNode | undefined;
};

/** What is known of a value. */
export type ValueNode = {
  /** What the help has in its place: `file`, `integer|null`. */
  readonly placeholder: string;
  readonly words: readonly string[];
};

/** Everything that a command and its groups take, for what makes completions or manuals of it. */
export function commandTree<Context extends CommandContext>(
  definition: CommandDefinition<Context>,
  context: Context,
): CommandNode {
  const root = new Command(definition.name);
  definition.configure(root, context);
  return nodeOf(root);
}

function nodeOf(command: Command): CommandNode {
  const help = { flag: "--help", summary: "display help for command", value: undefined };
  return {
    name: command.name(),
    summary: command.summary() || command.description(),
    commands: command.commands.map(nodeOf),
    flags: [...command.options.flatMap(flagsOf), help],
    values: command.registeredArguments.map(argumentOf),
  };
}

function flagsOf(option: Option): readonly FlagNode[] {
  const placeholder = /[<[](.+?)(?:\.\.\.)?[>\]]/.exec(option.flags)?.[1];
  const value = placeholder === undefined ? undefined : { placeholder, words: wordsOf(option) };
  return [option.long, option.short].flatMap((flag) =>
    flag ? [{ flag, summary: option.description, value }] : [],
  );
}

function argumentOf(argument: Argument): ValueNode {
  return { placeholder: argument.name(), words: wordsOf(argument) };
}
