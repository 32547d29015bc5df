import { defineMetric } from "../metric.ts";
import { countCodePoints } from "../text/code-points.ts";
import { countWithin } from "../text/count-within.ts";
import { spaceOutWords } from "../text/unspaced-scripts.ts";
import { userPattern } from "../text/user-pattern.ts";

/**
 * Words are separated by white space, or by matches of `custom_delimiters`; an empty match separates nothing.
 * In scripts without blanks between words (Han, Kana, Thai, Lao, Khmer, Burmese), the dictionaries of ICU
 * find the words (`Intl.Segmenter`), unless there are `custom_delimiters`. With `exclude_punctuation`,
 * punctuation and symbols are removed everywhere: `don't` becomes `dont`, and a lone dash is not a word. A
 * word counts if at least `min_word_length` characters are left, and at least one.
 *
 * `case_sensitive` matters only with `custom_delimiters`, which otherwise match letters of either case. Both
 * bounds are inclusive, and without bounds every output scores 100. An empty output has no words: it is 0 if
 * at least one is expected.
 */
export const wordCtMatch = defineMetric({
  id: 23,
  shortname: "word_ct_match",
  label: "Word Count Match",
  category: "Structural",
  description:
    "Counts the words of the output that are long enough; in scripts without blanks between words, a dictionary finds them.",
  score_summary: "100 if the count is within the bounds or no bound is set, otherwise 0.",
  needs: ["output"],
  arguments: [
    {
      name: "min_count",
      type: "number",
      default: null,
      required: false,
      description: "The fewest words allowed.",
      minimum: 0,
    },
    {
      name: "max_count",
      type: "number",
      default: null,
      required: false,
      description: "The most words allowed.",
      minimum: 0,
    },
    {
      name: "exclude_punctuation",
      type: "boolean",
      default: true,
      required: false,
      description: "Whether punctuation is removed from the words.",
    },
    {
      name: "min_word_length",
      type: "number",
      default: 1,
      required: false,
      description: "The fewest characters that a word must have to count.",
      minimum: 0,
    },
    {
      name: "case_sensitive",
      type: "boolean",
      default: false,
      required: false,
      description: "Whether the delimiters match letters of the same case only.",
    },
    {
      name: "custom_delimiters",
      type: "string",
      default: null,
      required: false,
      description: "A regular expression for what separates words, instead of white space.",
      maxLength: 2_000,
    },
  ],
  threshold: 100,
  source: "documented",
  isolated: ["custom_delimiters"],
  check: (args) => void delimiters(args),
  score({ output }, args) {
    const delimiter = delimiters(args);
    const pieces =
      delimiter === undefined ? spaceOutWords(output).split(/\s+/) : piecesBetween(output, delimiter);
    const longEnough = Math.max(1, args.min_word_length);
    let count = 0;
    for (const piece of pieces) {
      const word = args.exclude_punctuation ? piece.replace(/[\p{P}\p{S}]+/gu, "") : piece;
      if (countCodePoints(word) >= longEnough) count++;
    }
    return countWithin(count, args.min_count, args.max_count, "words");
  },
});

function delimiters(args: { custom_delimiters: string | null; case_sensitive: boolean }): RegExp | undefined {
  return args.custom_delimiters === null
    ? undefined
    : userPattern(
        "word_ct_match",
        "custom_delimiters",
        args.custom_delimiters,
        args.case_sensitive ? "gu" : "giu",
      );
}

/** Unlike String.split, ignores the groups of a pattern and does not split at an empty match. */
function* piecesBetween(text: string, delimiter: RegExp): Generator<string> {
  let start = 0;
  for (const match of text.matchAll(delimiter)) {
    if (match[0] === "") continue;
    yield text.slice(start, match.index);
    start = match.index + match[0].length;
  }
  yield text.slice(start);
}
