import { paragraphs } from "../../text/paragraphs.ts";

type Verdict = "consistent" | "mixed" | "inconsistent" | "not_applicable";

/**
 * Judges one aspect of form by counting the ways in which the text does the same thing: one way is
 * consistent, two are mixed, more are inconsistent. What suits an audience takes understanding, so that
 * aspect never applies here.
 */
export function judgeAspect(aspect: string, output: string): Verdict {
  switch (aspect) {
    case "style_format":
      return byWays([waysOf(output, bullets), waysOf(output, headings)]);
    case "length_scope":
      return byLengths(paragraphs(output).map(({ length }) => length));
    case "tone_voice":
      return byWays([waysOf(output, tones)]);
    case "locale_formatting":
      return byWays([waysOf(output, dates), waysOf(output, decimals), waysOf(output, spellings)]);
    case "brand_guidelines":
      return byWays(brandWays(output));
    default:
      return "not_applicable";
  }
}

const bullets = [/^[ \t]*-\s/m, /^[ \t]*\*\s/m, /^[ \t]*•\s/m];
const headings = [/^#{1,6}\s/m, /^[^\n]{1,80}\n[=-]{3,}$/m, /^\*\*[^*\n]{1,80}\*\*:?$/m];
const tones = [
  /\b(?:hey|gonna|wanna|gotta|yeah|cool|awesome|dude|lol|btw|kinda)\b/i,
  /\b(?:hereby|furthermore|henceforth|pursuant|herewith|we regret|dear (?:sir|madam)|kindly note)\b/i,
];
const dates = [/\b\d{4}-\d{2}-\d{2}\b/, /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/, /\b\d{1,2}\.\d{1,2}\.\d{2,4}\b/];
const decimals = [
  /\b\d{1,3}(?:,\d{3})+(?:\.\d+)?\b|\b\d+\.\d{1,2}\b(?!\.)/,
  /\b\d{1,3}(?:\.\d{3})+,\d+\b|\b\d+,\d{1,2}\b(?!,)/,
];
const spellings = [
  /\b(?:color|center|organize|favorite|behavior|analyze|traveled|gray)\w*\b/i,
  /\b(?:colour|centre|organise|favourite|behaviour|analyse|travelled|grey)\w*\b/i,
];

function waysOf(output: string, ways: readonly RegExp[]): number {
  return ways.filter((way) => way.test(output)).length;
}

/** For each word with a capital inside, such as a brand name, the number of ways in which it is written. */
function brandWays(output: string): readonly number[] {
  const byLetters = new Map<string, Set<string>>();
  for (const word of output.match(/\b[\p{L}\p{N}]{3,40}\b/gu) ?? []) {
    const letters = word.toLowerCase();
    byLetters.set(letters, (byLetters.get(letters) ?? new Set()).add(word));
  }
  return [...byLetters.values()]
    .filter((ways) => [...ways].some((way) => /\p{Ll}\p{Lu}/u.test(way)))
    .map(({ size }) => size);
}

function byWays(counts: readonly number[]): Verdict {
  const most = Math.max(0, ...counts);
  if (most === 0) return "not_applicable";
  return most === 1 ? "consistent" : most === 2 ? "mixed" : "inconsistent";
}

/**
 * Three parts or more are mixed if the longest has more than 4 times the median length, and inconsistent if
 * it has more than 8 times as much.
 */
function byLengths(lengths: readonly number[]): Verdict {
  if (lengths.length < 3) return "not_applicable";
  const sorted = lengths.toSorted((a, b) => a - b);
  const times = (sorted.at(-1) ?? 0) / Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 1);
  return times > 8 ? "inconsistent" : times > 4 ? "mixed" : "consistent";
}
