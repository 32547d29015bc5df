import { sentences } from "../text/sentences.ts";

/** A sentence and its offsets in UTF-16 units; `end` is the first unit after it. */
export type Section = { readonly text: string; readonly start: number; readonly end: number };

/**
 * Splits a text into the sections that are judged one by one: its sentences. Pieces without a letter or digit
 * are not sections.
 */
export function sectionsOf(text: string): readonly Section[] {
  let from = 0;
  return sentences(text).map((sentence) => {
    const start = text.indexOf(sentence, from);
    from = start + sentence.length;
    return { text: sentence, start, end: from };
  });
}
