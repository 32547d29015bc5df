import type { ArgumentParameter, OptionParameter } from "./parameters.ts";

const offered = new WeakMap<OptionParameter | ArgumentParameter, readonly string[]>();

/**
 * Has shells offer words for a parameter, which may be given something else as well.
 *
 * @param words one that ends with `=` is a beginning
 */
export function offering<Each extends OptionParameter | ArgumentParameter>(
  parameter: Each,
  words: readonly string[],
): Each {
  offered.set(parameter, words);
  return parameter;
}

/** The words that shells offer for a parameter: its choices, or those of `offering`. */
export function wordsOf(parameter: OptionParameter | ArgumentParameter): readonly string[] {
  return parameter.argChoices ?? offered.get(parameter) ?? [];
}
