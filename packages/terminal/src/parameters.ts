import { Argument, InvalidArgumentError, Option } from "commander";
import { CommandError } from "./command-error.ts";

declare const value: unique symbol;

/** An option or an argument, and by its type what a command gets for it. */
export type Parameter<Kind extends Option | Argument, Value> = Kind & { readonly [value]?: Value };

/** An option, whatever its value. */
export type OptionParameter = Parameter<Option, unknown>;

/** An argument, whatever its value. */
export type ArgumentParameter = Parameter<Argument, unknown>;

/**
 * Reads the text of a parameter.
 *
 * @param before what an earlier use of the same parameter gave, or its fallback
 * @throws CommandError if the text does not fit; the message says what to give instead
 */
export type Reader<Value> = (text: string, before: Value | undefined) => Value;

/** What is used if an option is left out, and how the help puts it. */
type Fallback<Value> = { readonly fallback: Value; readonly fallbackText?: string };

/** An option without a value, such as `--json`: true if it is given, else false. */
export function flag(flags: string, description: string): Parameter<Option, boolean> {
  return new Option(flags, description);
}

/**
 * A flag that may also be given as `--no-…`: true, false, or undefined if it is left out. The help lists it
 * once, and says so.
 */
export function toggle(flags: string, description: string): Parameter<Option, boolean | undefined> {
  return new Toggle(flags, description);
}

/** The option of a `toggle`. */
export class Toggle extends Option {
  constructor(flags: string, description: string) {
    super(flags, `${description} (or --no-${new Option(flags).name()})`.trim());
  }

  /** Its other form. Commander keeps both under one name. */
  negation(): Option {
    return new Option(`--no-${this.name()}`).hideHelp();
  }
}

/** An option with a value, such as `--port <number>`; without `read` its value is the text as it is. */
export function option(flags: string, description: string, more: Fallback<string>): Parameter<Option, string>;
export function option<Value>(
  flags: string,
  description: string,
  more: { readonly read: Reader<Value> } & (Fallback<Value> | { readonly required: true }),
): Parameter<Option, Value>;
export function option<Value>(
  flags: string,
  description: string,
  more: { readonly read: Reader<Value> },
): Parameter<Option, Value | undefined>;
export function option(flags: string, description: string): Parameter<Option, string | undefined>;
export function option<Value>(
  flags: string,
  description: string,
  more: Partial<Fallback<Value>> & { readonly read?: Reader<Value>; readonly required?: true } = {},
): Option {
  const { read, required = false, fallback, fallbackText } = more;
  const made = new Option(flags, description).makeOptionMandatory(required);
  if (fallback !== undefined) made.default(fallback, fallbackText);
  return read === undefined ? made : made.argParser(refusing(read));
}

/** An option whose value is one of a few words. */
export function choice<Word extends string>(
  flags: string,
  description: string,
  more: { readonly words: readonly Word[]; readonly fallback: Word },
): Parameter<Option, NoInfer<Word>>;
export function choice<Word extends string>(
  flags: string,
  description: string,
  more: { readonly words: readonly Word[] },
): Parameter<Option, NoInfer<Word> | undefined>;
export function choice(
  flags: string,
  description: string,
  { words, fallback }: { readonly words: readonly string[]; readonly fallback?: string },
): Option {
  const made = new Option(flags, description).choices(words);
  return fallback === undefined ? made : made.default(fallback);
}

/** A value that stands by itself, such as `<email>`. */
export function argument<Value>(
  name: string,
  description: string,
  read: Reader<Value>,
): Parameter<Argument, Value>;
export function argument(name: string, description: string): Parameter<Argument, string>;
export function argument<Value>(name: string, description: string, read?: Reader<Value>): Argument {
  const made = new Argument(name, description);
  return read === undefined ? made : made.argParser(refusing(read));
}

/** Has commander say which parameter a text was given for. */
function refusing<Value>(read: Reader<Value>): Reader<Value> {
  return (text, before) => {
    try {
      return read(text, before);
    } catch (error) {
      throw error instanceof CommandError ? new InvalidArgumentError(error.message) : error;
    }
  };
}
