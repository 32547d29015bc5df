import { CommandError } from "./command-error.ts";

/**
 * Makes a reader of a parameter from a parser that says in a TypeError what to give instead.
 *
 * @throws CommandError with the words of the TypeError
 */
export function readBy<T>(parse: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return parse(text);
    } catch (error) {
      if (error instanceof TypeError) throw new CommandError(error.message);
      throw error;
    }
  };
}
