import { defineMetric } from "../metric.ts";
import { stripLikePython } from "../text/white-space.ts";

/**
 * 100 if the output and the golden answer are the same sequence of characters, else 0. Nothing is normalized:
 * `é` written as one code point differs from `e` with a combining accent. Two empty texts are the same.
 *
 * If case is ignored, both are lower-cased by Unicode's rules, whatever their language.
 */
export const exactMatch = defineMetric({
  id: 2,
  shortname: "exact_match",
  label: "Exact Match",
  category: "Structural",
  description: "Compares the output with the golden answer, character by character.",
  score_summary: "100 if they are the same, otherwise 0.",
  needs: ["output", "golden_answer"],
  arguments: [
    {
      name: "case_sensitive",
      type: "boolean",
      default: true,
      required: false,
      description: "Whether upper and lower case count as different.",
    },
    {
      name: "strip_whitespace",
      type: "boolean",
      default: false,
      required: false,
      description: "Whether white space at both ends is removed before comparing.",
    },
  ],
  threshold: 100,
  source: "documented",
  score({ output, golden_answer }, { case_sensitive, strip_whitespace }) {
    const [left = "", right = ""] = strip_whitespace
      ? [output, golden_answer].map(stripLikePython)
      : [output, golden_answer];
    const equal = case_sensitive ? left === right : left.toLowerCase() === right.toLowerCase();
    return equal
      ? { score: 100, explanation: "The output equals the golden answer." }
      : { score: 0, explanation: "The output differs from the golden answer." };
  },
});
