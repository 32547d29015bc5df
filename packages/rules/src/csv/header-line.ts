import { readSeparatorLine } from "@aegis/io/separator-line";

/** What the beginning of a file says about the rest. */
export type HeaderLine = {
  /**
   * What separates cells: what a first line such as `sep=;` names, else comma, semicolon, tab or pipe,
   * whichever occurs most often outside quotes.
   */
  readonly delimiter: string;
  /** Whether it has a single cell. */
  readonly isSingle: boolean;
  /** Whether the text contains the end of the line. */
  readonly isWhole: boolean;
  /** How many bytes come before it: the line that names the delimiter, if there is one. */
  readonly skip: number;
};

/**
 * Reads the header line at the beginning of a file. A line break inside quotes does not end it.
 *
 * @param text - the first bytes of the file, each as one character
 */
export function readHeaderLine(text: string): HeaderLine {
  const { separator: named, length: skip } = readSeparatorLine(text);
  const counts = new Map((named === undefined ? guessed : [named]).map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  let isWhole = false;
  for (let at = skip; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    isWhole = character === "\n" || character === "\r";
    if (isWhole) break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  const [[delimiter, count] = [",", 0]] = [...counts].toSorted(([, left], [, right]) => right - left);
  return { delimiter, isSingle: count === 0, isWhole, skip };
}

const guessed = [",", ";", "\t", "|"];
