import { defineMetric } from "../metric.ts";
import { countWithin } from "../text/count-within.ts";
import { sentences } from "../text/sentences.ts";
import { spacedWords } from "../text/spaced-words.ts";

/**
 * Sentences are split by the rules of `sentences`; a sentence counts if it has at least
 * `min_words_in_sentence` words. Both bounds are inclusive, and without bounds every output scores 100. An
 * empty output has no sentences: it is 0 if at least one is expected.
 */
export const sentCtMatch = defineMetric({
  id: 21,
  shortname: "sent_ct_match",
  label: "Sentence Count Match",
  category: "Structural",
  description: "Counts the sentences of the output that are long enough.",
  score_summary: "100 if the count is within the bounds or no bound is set, otherwise 0.",
  needs: ["output"],
  arguments: [
    {
      name: "min_count",
      type: "number",
      default: null,
      required: false,
      description: "The fewest sentences allowed.",
      minimum: 0,
    },
    {
      name: "max_count",
      type: "number",
      default: null,
      required: false,
      description: "The most sentences allowed.",
      minimum: 0,
    },
    {
      name: "min_words_in_sentence",
      type: "number",
      default: 1,
      required: false,
      description: "The fewest words that a sentence must have to count.",
      minimum: 0,
    },
  ],
  threshold: 100,
  source: "documented",
  score({ output }, { min_count, max_count, min_words_in_sentence }) {
    const counted = sentences(output).filter(
      (sentence) => spacedWords(sentence).length >= min_words_in_sentence,
    );
    return countWithin(counted.length, min_count, max_count, "sentences");
  },
});
