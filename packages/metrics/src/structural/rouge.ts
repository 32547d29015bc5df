import { defineMetric } from "../metric.ts";
import { MetricError } from "../metric-error.ts";
import { longestCommonSubsequence } from "../text/longest-common-subsequence.ts";
import { longer, type NGrams, shared, unigrams } from "../text/n-grams.ts";
import { porterStem } from "../text/porter-stem.ts";
import { wordRuns } from "../text/word-runs.ts";

/**
 * F1 of ROUGE-N or of ROUGE-L over the whole text (Lin, 2004), by the rules of Google's rouge_score: words
 * are runs of letters and digits, in lower case unless `case_sensitive`; with `use_stemmer`, words of four to
 * sixty characters are stemmed. Unlike rouge_score, letters beyond ASCII are kept, and words that have them
 * are not stemmed; in scripts without blanks between words (Han, Kana, Thai, Lao, Khmer, Burmese), each
 * letter with its marks is a word.
 *
 * If both texts are too short for a sequence of the length asked for, the score is 100 if their words are the
 * same, else 0: one equal word is 100 even at the default length of 2. Texts without any word are compared as
 * they are. ROUGE-L is refused if the numbers of words, multiplied, exceed 10^10, which is 100,000 words
 * each.
 */
export const rouge = defineMetric({
  id: 20,
  shortname: "rouge",
  label: "ROUGE Score",
  category: "Structural",
  description:
    "How much the output and the golden answer overlap, in word sequences of one length or in their longest common subsequence. In scripts without blanks between words, each letter is a word.",
  score_summary: "The F1 of what they share, from 0 to 100.",
  needs: ["output", "golden_answer"],
  arguments: [
    {
      name: "rouge_type",
      type: ["integer", "string"],
      default: 2,
      required: false,
      description: "The length of the word sequences, or `L` for the longest common subsequence.",
      enum: [1, 2, 3, 4, 5, 6, 7, 8, 9, "L"],
    },
    {
      name: "use_stemmer",
      type: "boolean",
      default: false,
      required: false,
      description: "Whether English words are reduced to their stems first.",
    },
    {
      name: "case_sensitive",
      type: "boolean",
      default: false,
      required: false,
      description: "Whether upper and lower case count as different.",
    },
  ],
  threshold: 70,
  source: "documented",
  score({ output, golden_answer }, { rouge_type, use_stemmer, case_sensitive }) {
    const candidate = wordsOf(output, use_stemmer, case_sensitive);
    const reference = wordsOf(golden_answer, use_stemmer, case_sensitive);
    const words = unigrams(candidate, reference);
    const name = `ROUGE-${rouge_type}`;
    const length = rouge_type === "L" ? 1 : rouge_type;
    if (candidate.length < length && reference.length < length) {
      const equal =
        candidate.length === 0 && reference.length === 0
          ? output === golden_answer
          : candidate.join(" ") === reference.join(" ");
      return {
        score: equal ? 100 : 0,
        explanation: `${name}: both texts have fewer than ${length} word${length === 1 ? "" : "s"}, and ${equal ? "are" : "are not"} the same.`,
      };
    }
    const { matches, inOutput, inGolden } =
      rouge_type === "L" ? subsequence(words) : sequences(words, length);
    return {
      // F1 as one division, so that equal texts are exactly 100.
      score: (200 * matches) / (inOutput + inGolden),
      explanation: `${name}: ${matches} of ${inOutput} in the output and of ${inGolden} in the golden answer are shared.`,
    };
  },
});

function wordsOf(text: string, useStemmer: boolean, caseSensitive: boolean): readonly string[] {
  const words = wordRuns(caseSensitive ? text : text.toLowerCase());
  return useStemmer
    ? words.map((word) => (/^[a-z0-9]{4,60}$/i.test(word) ? stemKeepingCase(word) : word))
    : words;
}

function stemKeepingCase(word: string): string {
  const lower = word.toLowerCase();
  const stem = porterStem(lower);
  if (word === lower) return stem;
  let same = 0;
  while (same < stem.length && stem[same] === lower[same]) same += 1;
  return word.slice(0, same) + stem.slice(same);
}

type Counts = { matches: number; inOutput: number; inGolden: number };

function sequences(words: NGrams, length: number): Counts {
  let grams = words;
  for (let order = 1; order < length; order += 1) grams = longer(grams, words);
  return { matches: shared(grams), inOutput: grams.candidate.length, inGolden: grams.reference.length };
}

function subsequence(words: NGrams): Counts {
  const [inOutput, inGolden] = [words.candidate.length, words.reference.length];
  if (inOutput * inGolden > 1e10)
    throw new MetricError("input", `${inOutput} and ${inGolden} words are too many for ROUGE-L.`, {
      metric: "rouge",
    });
  return { matches: longestCommonSubsequence(words), inOutput, inGolden };
}
