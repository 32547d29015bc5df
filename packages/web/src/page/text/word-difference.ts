import { diffArrays } from "diff";
import type { Mark } from "./marks.ts";

/** Marks of the words that only one of two texts has. */
export type WordDifference = { readonly one: readonly Mark[]; readonly other: readonly Mark[] };

/**
 * Compares two texts word by word, in any script.
 *
 * @returns undefined if they are too long, or too different for marks to help anybody
 */
export function wordDifference(one: string, other: string): WordDifference | undefined {
  if (one.length + other.length > mostCharacters) return undefined;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const changes = diffArrays(words, others, { maxEditLength: mostEdits });
  if (changes === undefined) return undefined;
  const common = changes.reduce(
    (sum, { added, removed, count }) => (added || removed ? sum : sum + count),
    0,
  );
  if (common * leastCommon < Math.max(words.length, others.length)) return undefined;
  const marks = { one: [] as Mark[], other: [] as Mark[] };
  let [at, otherAt] = [0, 0];
  for (const { added, removed, value } of changes) {
    const length = value.reduce((sum, word) => sum + word.length, 0);
    if (removed) marks.one.push({ start: at, end: at + length, kind: "only", title: null });
    if (added) marks.other.push({ start: otherAt, end: otherAt + length, kind: "only", title: null });
    if (!added) at += length;
    if (!removed) otherAt += length;
  }
  return marks;
}

/** Longer texts, and more differences, would take longer than a reader waits for the next row. */
const mostCharacters = 60_000;
const mostEdits = 800;
/** If less than a fifth is common, nearly everything would be marked. */
const leastCommon = 5;

/** Words, and what is between them, which together are the text. */
function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
