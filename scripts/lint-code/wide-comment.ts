/** How wide a comment may be: as wide as Biome lets the code be. */
const width = 110;

/**
 * The problem of a line with a comment that is too wide; undefined if there is none. A comment of one long
 * word, such as a URL, cannot be wrapped.
 */
export function wideComment(line: string): string | undefined {
  const words = line.replace(/^[\s/*#]+/, "").trim();
  if (line.length <= width || !words.includes(" ")) return undefined;
  return `The comment is ${line.length} columns wide; wrap it at ${width}.`;
}
