/** The paragraphs of a text: blocks between empty lines. A line that is only white space is empty. */
export function paragraphs(text: string): readonly string[] {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n\s*/)
    .filter((block) => block.trim() !== "");
}
