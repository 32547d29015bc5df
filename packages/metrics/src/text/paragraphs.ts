/** The paragraphs of a text: what empty lines separate. A line of nothing but white space is empty. */
export function paragraphs(text: string): readonly string[] {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n\s*/)
    .filter((block) => block.trim() !== "");
}
