import { spaceOutWords } from "./unspaced-scripts.ts";

/**
 * The words of a text: pieces between white space that have a letter or a digit. A lone dash is not a word.
 * In scripts without blanks between words, dictionaries find the words.
 */
export function spacedWords(text: string): readonly string[] {
  return (
    spaceOutWords(text)
      .match(/\S+/g)
      ?.filter((piece) => /[\p{L}\p{N}]/u.test(piece)) ?? []
  );
}
