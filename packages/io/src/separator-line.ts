/**
 * A first line such as `sep=;`, by which Excel says what separates the cells: that sign, and how long the
 * line is with its end. Saved again as a row, it may be quoted, or padded with the sign. The length is 0 if a
 * text does not begin with such a line.
 *
 * @param text - the beginning of a file; each byte may be a character
 */
export function readSeparatorLine(text: string): {
  readonly separator: string | undefined;
  readonly length: number;
} {
  const [line = "", separator] = separatorLine.exec(text) ?? [];
  return { separator: separator === "\\t" ? "\t" : separator, length: line.length };
}

/** After a byte order mark. A letter, a digit, a space or a quote separates nothing. */
const separatorLine = /^(?:ï»¿|\ufeff)?"?sep=(\\t|\t|[!-~](?<![\w"'=]))"?\1*(?:\r\n?|\n)/i;
