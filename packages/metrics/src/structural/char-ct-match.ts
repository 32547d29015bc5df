import { defineMetric } from "../metric.ts";
import { countCodePoints } from "../text/code-points.ts";
import { countWithin } from "../text/count-within.ts";
import { userPattern } from "../text/user-pattern.ts";

/**
 * Counts Unicode code points: a combining accent is one of its own, a line break written CR LF is two.
 * Whatever `custom_exclude_pattern` matches is removed first, then white space, punctuation (with symbols
 * such as `+` and emoji) and digits unless they are to be counted. With `only_uppercase`, only the upper-case
 * letters of the rest are counted.
 *
 * Both bounds are inclusive, and without bounds every output scores 100. An empty output has no characters:
 * it is 0 if at least one is expected.
 */
export const charCtMatch = defineMetric({
  id: 8,
  shortname: "char_ct_match",
  label: "Character Count Match",
  category: "Structural",
  description: "Counts the characters of the output that remain after the filters.",
  score_summary: "100 if the count is within the bounds or no bound is set, otherwise 0.",
  needs: ["output"],
  arguments: [
    {
      name: "min_count",
      type: "number",
      default: null,
      required: false,
      description: "The fewest characters allowed.",
      minimum: 0,
    },
    {
      name: "max_count",
      type: "number",
      default: null,
      required: false,
      description: "The most characters allowed.",
      minimum: 0,
    },
    {
      name: "include_whitespace",
      type: "boolean",
      default: true,
      required: false,
      description: "Whether white space is counted.",
    },
    {
      name: "include_punctuation",
      type: "boolean",
      default: true,
      required: false,
      description: "Whether punctuation is counted.",
    },
    {
      name: "include_digits",
      type: "boolean",
      default: true,
      required: false,
      description: "Whether digits are counted.",
    },
    {
      name: "custom_exclude_pattern",
      type: "string",
      default: null,
      required: false,
      description: "A regular expression. The characters it matches are not counted.",
      maxLength: 2_000,
    },
    {
      name: "only_uppercase",
      type: "boolean",
      default: false,
      required: false,
      description: "Whether only upper-case letters are counted.",
    },
  ],
  threshold: 100,
  source: "documented",
  isolated: ["custom_exclude_pattern"],
  check: ({ custom_exclude_pattern }) => void excluded(custom_exclude_pattern),
  score({ output }, { min_count, max_count, custom_exclude_pattern, ...filters }) {
    const dropped = [
      excluded(custom_exclude_pattern),
      filters.include_whitespace ? null : /\s+/gu,
      filters.include_punctuation ? null : /[\p{P}\p{S}]+/gu,
      filters.include_digits ? null : /\p{Nd}+/gu,
      filters.only_uppercase ? /\P{Lu}+/gu : null,
    ];
    let left = output;
    for (const pattern of dropped) if (pattern !== null) left = left.replace(pattern, "");
    return countWithin(countCodePoints(left), min_count, max_count, "characters");
  },
});

function excluded(source: string | null): RegExp | null {
  return source === null ? null : userPattern("char_ct_match", "custom_exclude_pattern", source);
}
