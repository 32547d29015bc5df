import { sentences } from "../../text/sentences.ts";
import { oppositesOf } from "./lexicon.ts";
import { stanceOf } from "./polarity.ts";
import { tokensOf } from "./tokens.ts";

/** What the rules see of a text if the order of its words does not matter. */
export type Gist = {
  /** Its content words; its common words if it has no others, nor figures. */
  readonly words: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  /** Words and figures together. */
  readonly everything: ReadonlySet<string>;
  /** The words that it denies. */
  readonly denied: ReadonlySet<string>;
};

export function gistOf(text: string): Gist {
  const read = sentences(text).map(tokensOf);
  const tokens = read.flat();
  const keysOf = (kind: string) => tokens.flatMap((token) => (token.kind === kind ? [token.key] : []));
  const [content, figures] = [keysOf("content"), new Set(keysOf("figure"))];
  const words = new Set(content.length > 0 || figures.size > 0 ? content : keysOf("common"));
  const denied = new Set(read.flatMap((sentence) => [...stanceOf(sentence).denied]));
  return { words, figures, everything: new Set([...words, ...figures]), denied };
}

/**
 * Whether two texts that share three fifths of the words of the shorter one cannot both hold: they have other
 * figures, one denies what the other says, or one has the opposite of a word of the other.
 */
export function conflict(a: Gist, b: Gist): boolean {
  const both = shared(a.words, b.words);
  if (both > 0 && both === a.words.size - 1 && both === b.words.size - 1 && isOpposed(a, b)) return true;
  if (both < 2 || both < 0.6 * Math.min(a.words.size, b.words.size)) return false;
  if (both < 0.4 * Math.max(a.words.size, b.words.size)) return false;
  return figuresDiffer(a, b) || denies(a, b) || denies(b, a) || isOpposed(a, b);
}

function figuresDiffer({ figures: a, words }: Gist, { figures: b, words: others }: Gist): boolean {
  if (a.size === 0 || b.size === 0 || covers(a, b) || covers(b, a)) return false;
  // Another subject may well have another figure.
  return covers(words, others) || covers(others, words);
}

function denies(a: Gist, b: Gist): boolean {
  return [...a.denied].some((key) => b.words.has(key) && !b.denied.has(key));
}

function isOpposed(a: Gist, b: Gist): boolean {
  return [...a.words].some(
    (key) =>
      !b.words.has(key) &&
      [...oppositesOf(key)].some(
        (other) => b.words.has(other) && !a.words.has(other) && a.denied.has(key) === b.denied.has(other),
      ),
  );
}

/** How much of the first set is in the second, from 0 to 1; 0 if the first is empty. */
export function contained(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : shared(part, whole) / part.size;
}

/** How many elements two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const each of few) if (many.has(each)) count += 1;
  return count;
}

/** Shared elements divided by all elements, from 0 to 1. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** Shared elements divided by those of the smaller set, from 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size === 0 || b.size === 0 ? 0 : shared(a, b) / Math.min(a.size, b.size);
}

function covers(whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean {
  return shared(part, whole) === part.size;
}
