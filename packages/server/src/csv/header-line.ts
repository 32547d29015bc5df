/** What the first line of a file says about the rest. */
export type HeaderLine = {
  /** What separates cells: comma, semicolon, tab or pipe, whichever occurs most often outside quotes. */
  readonly delimiter: string;
  /** Whether it has a single cell. */
  readonly isSingle: boolean;
  /** Whether the text contains the end of the line. */
  readonly isWhole: boolean;
};

/** Reads the header line at the beginning of a text. A line break inside quotes does not end it. */
export function readHeaderLine(text: string): HeaderLine {
  const counts = new Map([",", ";", "\t", "|"].map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  let isWhole = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    isWhole = character === "\n" || character === "\r";
    if (isWhole) break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  const [[delimiter, count] = [",", 0]] = [...counts].toSorted(([, left], [, right]) => right - left);
  return { delimiter, isSingle: count === 0, isWhole };
}
