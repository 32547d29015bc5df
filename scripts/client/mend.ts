/**
 * Replaces what begins with a line, to the bracket that ends it.
 *
 * @param start of the line, with its indentation
 * @throws Error if the generator wrote no such block, or one in which nothing is mended
 */
export function inBlock(source: string, start: string, mend: (text: string) => string): string {
  const from = source.indexOf(`\n${start}`) + 1;
  const end = `\n${/^\s*/.exec(start)?.[0]}}\n`;
  const to = source.indexOf(end, from) + end.length;
  if (from === 0 || to < from) throw new Error(`The generator wrote no ${start.trim()}`);
  const text = source.slice(from, to);
  const mended = mend(text);
  if (mended === text) throw new Error(`The generator wrote another ${start.trim()}`);
  return source.slice(0, from) + mended + source.slice(to);
}

/** The same, if there is such a block at all. */
export function inBlockIfAny(source: string, start: string, mend: (text: string) => string): string {
  return source.includes(`\n${start}`) ? inBlock(source, start, mend) : source;
}

/**
 * Replaces what is there once.
 *
 * @throws Error if the generator wrote it never, or more than once
 */
export function replaced(text: string, what: string | RegExp, by: string): string {
  if (text.split(what).length !== 2) throw new Error(`The generator did not write once: ${what}`);
  return text.replace(what, () => by);
}
