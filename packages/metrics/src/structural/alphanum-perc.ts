import { defineMetric } from "../metric.ts";
import { shareOfCharacters } from "../text/share-of-characters.ts";

/**
 * Letters are the characters of Unicode's category L, digits those of Nd. White space is neither; empty text
 * is 0.
 */
export const alphanumPerc = defineMetric({
  id: 6,
  shortname: "alphanum_perc",
  label: "Alphanumeric Percentage",
  category: "Structural",
  description:
    "How many of the output's characters are letters or digits, of any script. White space counts as a character.",
  score_summary: "The percentage of the characters that are letters or digits; 0 for an empty output.",
  needs: ["output"],
  arguments: [],
  threshold: 100,
  source: "documented",
  score: ({ output }) => shareOfCharacters(output, /[\p{L}\p{Nd}]+/gu, "letters or digits"),
});
