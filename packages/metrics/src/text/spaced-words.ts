/** The words of a text: what white space separates, as far as it has a letter or a digit. A lone dash is no word. */
export function spacedWords(text: string): readonly string[] {
  return text.match(/\S+/g)?.filter((piece) => /[\p{L}\p{N}]/u.test(piece)) ?? [];
}
