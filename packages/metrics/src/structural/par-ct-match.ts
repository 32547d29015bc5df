import { defineMetric } from "../metric.ts";
import { countWithin } from "../text/count-within.ts";
import { paragraphs } from "../text/paragraphs.ts";
import { sentences } from "../text/sentences.ts";
import { spacedWords } from "../text/spaced-words.ts";

/**
 * Paragraphs are blocks of text between empty lines; a single line break does not begin one. A paragraph
 * counts if it has at least `min_sentences_in_paragraph` sentences and `min_words_in_paragraph` words. Both
 * bounds are inclusive, and without bounds every output scores 100. An empty output has no paragraphs: it is
 * 0 if at least one is expected.
 */
export const parCtMatch = defineMetric({
  id: 19,
  shortname: "par_ct_match",
  label: "Paragraph Count Match",
  category: "Structural",
  description: "Counts the paragraphs of the output that are long enough.",
  score_summary: "100 if the count is within the bounds or no bound is set, otherwise 0.",
  needs: ["output"],
  arguments: [
    {
      name: "min_count",
      type: "number",
      default: null,
      required: false,
      description: "The fewest paragraphs allowed.",
      minimum: 0,
    },
    {
      name: "max_count",
      type: "number",
      default: null,
      required: false,
      description: "The most paragraphs allowed.",
      minimum: 0,
    },
    {
      name: "min_sentences_in_paragraph",
      type: "number",
      default: 1,
      required: false,
      description: "The fewest sentences that a paragraph must have to count.",
      minimum: 0,
    },
    {
      name: "min_words_in_paragraph",
      type: "number",
      default: 1,
      required: false,
      description: "The fewest words that a paragraph must have to count.",
      minimum: 0,
    },
  ],
  threshold: 100,
  source: "documented",
  score({ output }, { min_count, max_count, min_sentences_in_paragraph, min_words_in_paragraph }) {
    const counted = paragraphs(output).filter(
      (block) =>
        spacedWords(block).length >= min_words_in_paragraph &&
        sentences(block).length >= min_sentences_in_paragraph,
    );
    return countWithin(counted.length, min_count, max_count, "paragraphs");
  },
});
