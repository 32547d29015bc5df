import { defineMetric } from "../metric.ts";
import { longer, shared, unigrams } from "../text/n-grams.ts";
import { spaceOutLetters } from "../text/unspaced-scripts.ts";
import { splitLikePython } from "../text/white-space.ts";

/**
 * BLEU of one sentence pair (Papineni et al., 2002): the geometric mean of the clipped precisions of
 * sequences of one to four words, times the brevity penalty exp(1 - r/c) if the output is the shorter.
 *
 * Words are what white space separates, as in NLTK's `sentence_bleu` fed by `split()`, so punctuation belongs
 * to its word. In scripts without blanks between words, each letter with its marks is a word: sacrebleu's
 * rule for Chinese, here also for Kana, Thai, Lao, Khmer and Burmese. An output of fewer than four words is
 * scored by the sequence lengths that it has (effective order), so that equal texts are 100 at any length.
 * `smoothing` is NLTK's method 1: a length without a match counts as 0.1; without smoothing it makes the
 * score 0. The score is 0 either way if no word is shared. Two texts without words are 100; one without words
 * is 0.
 */
export const bleu = defineMetric({
  id: 7,
  shortname: "bleu",
  label: "BLEU Score",
  category: "Structural",
  description:
    "How many word sequences of one to four words the output shares with the golden answer, with a penalty if the output is too short. In scripts without blanks between words, each letter is a word. It says nothing about facts.",
  score_summary: "BLEU of up to four words in a row, from 0 to 100.",
  needs: ["output", "golden_answer"],
  arguments: [
    {
      name: "smoothing",
      type: "boolean",
      default: true,
      required: false,
      description: "Whether a sequence length without any match counts as a small value instead of 0.",
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
  score({ output, golden_answer }, { smoothing, case_sensitive }) {
    const candidate = wordsOf(output, case_sensitive);
    const reference = wordsOf(golden_answer, case_sensitive);
    if (candidate.length === 0 || reference.length === 0) {
      return candidate.length === reference.length
        ? { score: 100, explanation: "Neither text has a word." }
        : {
            score: 0,
            explanation: `The ${candidate.length === 0 ? "output" : "golden answer"} has no word.`,
          };
    }
    const matches = matchesByOrder(candidate, reference);
    const penalty = brevityPenalty(candidate.length, reference.length);
    return {
      score: Math.min(100, 100 * penalty * meanPrecision(matches, candidate.length, smoothing)),
      explanation: `Of the output's sequences of ${matches.map((_, at) => at + 1).join(", ")} words, ${matches
        .map((count, at) => `${count} of ${candidate.length - at}`)
        .join(", ")} are in the golden answer; brevity penalty ${penalty.toFixed(4)}.`,
    };
  },
});

function wordsOf(text: string, caseSensitive: boolean): readonly string[] {
  return splitLikePython(spaceOutLetters(caseSensitive ? text : text.toLowerCase()));
}

/** For one to four words: how many sequences of the candidate are in the reference too. */
function matchesByOrder(candidate: readonly string[], reference: readonly string[]): readonly number[] {
  const words = unigrams(candidate, reference);
  const matches: number[] = [];
  for (let grams = words; matches.length < Math.min(maxOrder, candidate.length); grams = longer(grams, words))
    matches.push(shared(grams));
  return matches;
}

const maxOrder = 4;

function brevityPenalty(candidate: number, reference: number): number {
  return candidate > reference ? 1 : Math.exp(1 - reference / candidate);
}

function meanPrecision(matches: readonly number[], words: number, smoothing: boolean): number {
  if (matches[0] === 0) return 0;
  const logs = matches.map((count, at) =>
    Math.log((count === 0 && smoothing ? epsilon : count) / (words - at)),
  );
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}

const epsilon = 0.1;
