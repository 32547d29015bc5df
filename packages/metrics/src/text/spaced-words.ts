/**
 * The words of a text: pieces between white space that have a letter or a digit. A lone dash is not a word.
 */
export function spacedWords(text: string): readonly string[] {
  return text.match(/\S+/g)?.filter((piece) => /[\p{L}\p{N}]/u.test(piece)) ?? [];
}
