import { CommandError } from "./command-error.ts";

/**
 * Makes a reader of a name and a value in one text, such as `api-version=1`, for an option that may be
 * repeated. White space round either does not count.
 *
 * @param sign what stands between them. The value may hold it again.
 * @throws CommandError if the text lacks the sign or the name, or the name is given twice
 */
export function namedValues(
  sign: string,
): (text: string, before?: Readonly<Record<string, string>>) => Readonly<Record<string, string>> {
  return (text, before = {}) => {
    const [first = "", ...rest] = text.split(sign);
    const name = first.trim();
    if (rest.length === 0 || name === "")
      throw new CommandError(`Give a name and a value with "${sign}" between them.`);
    if (Object.hasOwn(before, name)) throw new CommandError(`${name} is given twice.`);
    return { ...before, [name]: rest.join(sign).trim() };
  };
}
