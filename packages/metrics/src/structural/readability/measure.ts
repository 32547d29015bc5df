import { sentences } from "../../text/sentences.ts";
import { countSyllables } from "./count-syllables.ts";
import { isFamiliar } from "./familiar.ts";

/** What the readability formulas count in a text. */
export type Measures = {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  /** Words of three syllables or more. */
  readonly polysyllables: number;
  /**
   * Polysyllables that are not names or compounds, and do not owe their third syllable to -es, -ed or -ing.
   */
  readonly complexWords: number;
  /** Words that are not among the 3,000 that most fourth-graders know, by Dale and Chall. */
  readonly difficultWords: number;
};

/**
 * Measures a text. A word is a run of letters with apostrophes and hyphens inside; a number is not a word.
 */
export function measure(text: string): Measures {
  const total = {
    sentences: 0,
    words: 0,
    syllables: 0,
    polysyllables: 0,
    complexWords: 0,
    difficultWords: 0,
  };
  const traits = new Map<string, Traits>();
  for (const sentence of sentences(text)) {
    const words = sentence.match(/\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu) ?? [];
    if (words.length === 0) continue;
    total.sentences += 1;
    for (const [at, word] of words.entries()) {
      const known = traits.get(word) ?? traitsOf(word);
      traits.set(word, known);
      const { syllables, isComplex, isName, isDifficult } = known;
      total.words += 1;
      total.syllables += syllables;
      if (syllables >= 3) total.polysyllables += 1;
      if (isComplex && (at === 0 || !isName)) total.complexWords += 1;
      if (isDifficult) total.difficultWords += 1;
    }
  }
  return total;
}

type Traits = {
  readonly syllables: number;
  /** Whether the word is complex, unless it is a name. */
  readonly isComplex: boolean;
  /** Whether the word is a name, unless it opens a sentence. */
  readonly isName: boolean;
  readonly isDifficult: boolean;
};

function traitsOf(word: string): Traits {
  const syllables = countSyllables(word);
  const stem = word.replace(/(?:es|ed|ing)$/i, "");
  return {
    syllables,
    isComplex: syllables >= 3 && !word.includes("-") && (stem === word || countSyllables(stem) >= 3),
    isName: /^\p{Lu}/u.test(word),
    isDifficult: !isFamiliar(word),
  };
}
