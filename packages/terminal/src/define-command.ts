import { type Argument, Command, type Option } from "commander";
import type { CommandContext } from "./command-context.ts";
import { type ArgumentParameter, type OptionParameter, type Parameter, Toggle } from "./parameters.ts";

/** A command, or a group of them, ready to be run or put into another group. */
export type CommandDefinition<Context extends CommandContext> = {
  readonly name: string;
  /** Whether it is run if its group is called without the name of a command. */
  readonly isDefault: boolean;
  readonly configure: (command: Command, context: Context) => void;
};

type Arguments = Readonly<Record<string, ArgumentParameter>>;
type Options = Readonly<Record<string, OptionParameter>>;

type ValueOf<Each> = Each extends Parameter<Argument | Option, infer Value> ? Value : never;

/** What a command gets: a parameter that may be left out and has no fallback is then absent. */
export type Values<Parameters> = {
  readonly [Name in keyof Parameters as undefined extends ValueOf<Parameters[Name]> ? never : Name]: ValueOf<
    Parameters[Name]
  >;
} & {
  readonly [Name in keyof Parameters as undefined extends ValueOf<Parameters[Name]> ? Name : never]?: Exclude<
    ValueOf<Parameters[Name]>,
    undefined
  >;
};

/** Defines a command as data and one function. */
export function defineCommand<
  Context extends CommandContext,
  const TheArguments extends Arguments = Record<never, never>,
  const TheOptions extends Options = Record<never, never>,
>(command: {
  readonly name: string;
  readonly description: string;
  /** What the list of its group says of it. @default the description */
  readonly summary?: string;
  /** Shown below the help. */
  readonly notes?: string;
  /** @default false */
  readonly isDefault?: boolean;
  /** In the order in which they are given. */
  readonly arguments?: TheArguments;
  /** By the names that commander derives: `mockPort` for `--mock-port`. */
  readonly options?: TheOptions;
  /** @throws CommandError if it cannot do what was asked */
  readonly run: (values: Values<TheArguments & TheOptions>, context: Context) => Promise<void> | void;
}): CommandDefinition<Context> {
  const { name, description, summary = "", notes = "", isDefault = false, run } = command;
  const [taken, options] = [Object.entries(command.arguments ?? {}), Object.entries(command.options ?? {})];
  return {
    name,
    isDefault,
    configure(target, context) {
      target.description(description).summary(summary).addHelpText("after", notes);
      for (const [, each] of taken) target.addArgument(each);
      for (const [key, each] of options) {
        if (nameOf(each, command.options) !== key)
          throw new TypeError(`${each.flags} cannot be called ${key}.`);
        target.addOption(each);
        if (each instanceof Toggle) target.addOption(each.negation());
      }
      // The default command of a group gets every word that is not the name of another.
      target.allowExcessArguments(isDefault).action(async () => {
        const [word] = isDefault ? target.args : [];
        if (word !== undefined)
          target.error(`error: unknown command '${word}'; ${target.parent?.name()} --help lists them all.`);
        for (const [key, each] of options) {
          if (key !== each.attributeName()) settleNegated(target, key, each);
          else if (each instanceof Toggle) continue;
          else if (each.isBoolean()) target.setOptionValue(key, target.getOptionValue(key) === true);
        }
        for (const [at, [key]] of taken.entries()) target.setOptionValue(key, target.processedArgs[at]);
        await run(target.opts<Values<TheArguments & TheOptions>>(), context);
      });
    },
  };
}

/**
 * The name that commander derives; but `noCache` for `--no-cache` beside a `--cache`, for which commander
 * counts it as a value.
 */
function nameOf(option: Option, all: Options = {}): string {
  const name = option.attributeName();
  const isOfAnother = option.negate && name in all && all[name]?.negate === false;
  return isOfAnother ? `no${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
}

/** Makes a flag of its own of what commander takes for the value `false` of the option that is negated. */
function settleNegated(target: Command, key: string, negated: Option): void {
  const name = negated.attributeName();
  const isGiven = target.getOptionValue(name) === false;
  target.setOptionValue(key, isGiven);
  const positive = target.options.find((each) => !each.negate && each.attributeName() === name);
  if (isGiven) target.setOptionValue(name, positive?.defaultValue);
}

/** Puts commands under one name. */
export function defineCommandGroup<Context extends CommandContext>({
  name,
  description,
  notes = "",
  commands,
}: {
  readonly name: string;
  readonly description: string;
  /** Shown below the help. */
  readonly notes?: string;
  readonly commands: readonly CommandDefinition<Context>[];
}): CommandDefinition<Context> {
  return {
    name,
    isDefault: false,
    configure(target, context) {
      target.description(description).addHelpText("after", notes);
      for (const each of commands)
        each.configure(target.command(each.name, { isDefault: each.isDefault }), context);
    },
  };
}

/**
 * Runs a command line.
 *
 * @param parameters what follows the name of the command
 * @throws CommanderError, already printed in one line, if the parameters do not fit, and after `--help`;
 * whatever the command throws
 */
export async function runCommand<Context extends CommandContext>(
  definition: CommandDefinition<Context>,
  context: Context,
  parameters: readonly string[],
): Promise<void> {
  const root = new Command(definition.name).exitOverride().configureOutput({
    writeOut: (text) => context.stdout.write(text),
    writeErr: (text) => context.stderr.write(text),
    outputError: (text, write) => write(`${text.trim().replaceAll(/\s*\n\s*/g, " ")}\n`),
  });
  definition.configure(root, context);
  await root.parseAsync(parameters, { from: "user" });
}
