/** A description from the document, whose backticks mark what is code. */
export function plainText(description: string): string {
  return description.replaceAll("`", "");
}
