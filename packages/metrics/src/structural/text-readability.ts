import { defineMetric } from "../metric.ts";
import { composite, daleChallScore, fleschReadingEase, gunningFog, smog } from "./readability/formulas.ts";
import { measure } from "./readability/measure.ts";

/**
 * The mean of Flesch Reading Ease, Dale-Chall, Gunning Fog and SMOG, each from 0 to 100; `composite` says how
 * they are scaled. The formulas are made for English prose of some length. A text without a word, such as the
 * empty text, cannot be analysed and scores 0.
 */
export const textReadability = defineMetric({
  id: 22,
  shortname: "text_readability",
  label: "Text Readability",
  category: "Structural",
  description: "How easy the output is to read, by several readability formulas.",
  score_summary:
    "The mean of the formulas on a scale from 0 to 100, higher if easier; 0 if the text cannot be analysed.",
  needs: ["output"],
  arguments: [],
  threshold: 70,
  source: "documented",
  score({ output }) {
    const measures = measure(output);
    if (measures.words === 0) return { score: 0, explanation: "The output has no words to analyse." };
    const [ease, grade] = [fleschReadingEase(measures).toFixed(1), daleChallScore(measures).toFixed(1)];
    return {
      score: composite(measures),
      explanation: `Flesch Reading Ease ${ease}, Dale-Chall ${grade}, Gunning Fog ${gunningFog(measures).toFixed(1)}, SMOG ${smog(measures).toFixed(1)}.`,
    };
  },
});
