import { defineMetric } from "../metric.ts";
import { shareOfCharacters } from "../text/share-of-characters.ts";

/**
 * Letters are the characters of Unicode's category L, without white space, digits, marks and punctuation.
 * Empty text is 0.
 */
export const alphaPerc = defineMetric({
  id: 5,
  shortname: "alpha_perc",
  label: "Alpha Percentage",
  category: "Structural",
  description:
    "How many of the output's characters are letters, of any script. White space counts as a character.",
  score_summary: "The percentage of the characters that are letters; 0 for an empty output.",
  needs: ["output"],
  arguments: [],
  threshold: 100,
  source: "documented",
  score: ({ output }) => shareOfCharacters(output, /\p{L}+/gu, "letters"),
});
