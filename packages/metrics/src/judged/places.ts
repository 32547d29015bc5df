import { wordRuns } from "../text/word-runs.ts";
import type { Place } from "./answer-form.ts";

/**
 * Which element each place in an answer names: its number in the list, or undefined if number and words do
 * not go together. A list that is counted from 1 throughout is read as such.
 *
 * Without words, numbers are all there is: then they must leave no doubt whether they count from 0 or from 1,
 * and none may lie outside the list.
 */
export function placesOf(
  places: readonly Place[],
  elements: readonly string[],
): readonly (number | undefined)[] {
  const list = elements.map(wordsOf);
  const from = (first: number) =>
    places.map(({ id, words }) => (names(wordsOf(words), list, id - first) ? id - first : undefined));
  const [fromZero, fromOne] = [from(0), from(1)];
  const isShifted = fromZero.includes(undefined) && !fromOne.includes(undefined);
  const read = isShifted ? fromOne : fromZero;
  const isSilent = places.every(({ words }) => wordsOf(words).length === 0);
  const isDoubtful = read.includes(undefined) || (!read.includes(0) && !fromOne.includes(undefined));
  return isSilent && isDoubtful ? places.map(() => undefined) : read;
}

type Words = readonly string[];

function wordsOf(text: string): Words {
  return wordRuns(text.normalize("NFKC").replace(unicodeEscape, unescaped).toLowerCase());
}

/** The material is shown as JSON, whose escapes a model may repeat. */
const unicodeEscape = /\\u([0-9a-f]{4})/gi;

function unescaped(_: string, hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

/** Whether words are those of the element at a place, at least as well as those of any other. */
function names(words: Words, list: readonly Words[], at: number): boolean {
  const element = list[at];
  if (element === undefined) return false;
  if (words.length === 0 || element.length === 0) return true;
  const fit = likeness(words, element);
  return fit >= leastLikeness && (fit === 1 || list.every((other) => likeness(words, other) <= fit));
}

/** Models mend typing errors and leave out articles. */
const leastLikeness = 0.6;

/** The share of the words that are among the first ones of the element; 1 if they begin it. */
function likeness(words: Words, element: Words): number {
  const [echo, own] = [words.join(" "), element.join(" ")];
  if (own.startsWith(echo) || echo.startsWith(own)) return 1;
  const first = new Set(element.slice(0, 2 * words.length));
  return Math.min(0.99, words.filter((word) => first.has(word)).length / words.length);
}
