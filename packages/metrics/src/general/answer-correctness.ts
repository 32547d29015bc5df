import type { Ask } from "../ask.ts";
import { asksForClaims, claimsOf, cutMetadata } from "../judged/claims.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { requestOf } from "../judged/request.ts";
import { type Decided, decide, reasonsOf, share, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";
import type { Field } from "../sample.ts";
import { wordRuns } from "../text/word-runs.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const compare = question("compare", "verdicts");

export const answerCorrectness = defineMetric({
  id: 3,
  shortname: "ans_corr",
  label: "Answer Correctness",
  category: "General",
  description:
    "How far the facts of the output agree with those of the golden answer. Content counts, form does not.",
  score_summary:
    "The F1 of how much of the output the golden answer supports, and how much of the golden answer the output has.",
  needs: ["output", "golden_answer"],
  optional: ["input", "prompt"],
  arguments: [
    {
      name: "max_n_statements",
      type: "integer",
      default: 50,
      required: false,
      description:
        "The most sentences that are read of either text, and the most statements that are judged.",
      minimum: 1,
    },
  ],
  threshold: 80,
  judged: true,
  source: "decided",
  score_rule,
  metadata: [
    {
      name: "unsupported_statements_reasons",
      type: "list of strings",
      description: "why statements of the output do not agree with the golden answer",
    },
    {
      name: "missing_statements_reasons",
      type: "list of strings",
      description: "which statements of the golden answer the output lacks, and why",
    },
    ...cutMetadata("the output", undefined, "output_"),
    ...cutMetadata("the golden answer", undefined, "golden_answer_"),
  ],
  asks: ({ max_n_statements: most }) => [
    asksForClaims("output", most),
    asksForClaims("golden_answer", most),
    asksToCompare("output", "golden_answer", most),
    asksToCompare("golden_answer", "output", most),
  ],
  async score({ output, golden_answer, input, prompt }, { max_n_statements }, tools) {
    const asked = { input, prompt };
    const [said, expected] = await Promise.all([
      claimsOf(tools, output, max_n_statements, asked),
      claimsOf(tools, golden_answer, max_n_statements, asked),
    ]);
    const compared = (statements: readonly string[], reference: string) =>
      decide(tools, compare, "statements", statements, { reference, ...requestOf(asked) });
    const [precise, recalled] = await Promise.all([
      compared(said.claims, golden_answer),
      compared(expected.claims, output),
    ]);
    const wanted = recalled.map(asWanted);
    const score = agreement(precise, wanted) ?? sameText(output, golden_answer);
    return {
      score,
      explanation: [
        tell(precise, "statements of the output that the golden answer decides agree with it"),
        said.cut,
        ` ${tell(wanted, "statements of the golden answer are in the output")}`,
        expected.cut,
      ].join(""),
      metadata: {
        unsupported_statements_reasons: reasonsOf(precise),
        missing_statements_reasons: reasonsOf(wanted),
        ...prefixed("output", said.cutCounts),
        ...prefixed("golden_answer", expected.cutCounts),
      },
    };
  },
});

function asksToCompare(field: Field, reference: Field, most: number): Ask {
  const about = { distinct: field };
  return { question: compare, shown: [about, reference, "request"], about, most };
}

/** What the golden answer says and the output does not is missing; the other way round, it does not count. */
function asWanted(decided: Decided): Decided {
  return decided.verdict === "absent" ? { ...decided, value: 0 } : decided;
}

/**
 * The F1 of both directions; null if neither text states anything. If only one does, they do not agree. An
 * output that the golden answer decides nothing on contradicts nothing.
 */
function agreement(precise: readonly Verdict[], wanted: readonly Verdict[]): number | null {
  const [says, expects] = [precise, wanted].map((list) => list.some(({ verdict }) => verdict !== "neutral"));
  if (!says && !expects) return null;
  if (!says || !expects) return 0;
  const [precision, recall] = [share(precise, 100), share(wanted, 0)];
  return recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

type Verdict = Pick<Decided, "verdict" | "value" | "degree">;

/** 100 if two texts have the same words in the same order, otherwise 0. */
function sameText(output: string, golden_answer: string): number {
  return wordRuns(output.toLowerCase()).join(" ") === wordRuns(golden_answer.toLowerCase()).join(" ")
    ? 100
    : 0;
}

function prefixed(
  prefix: string,
  counts: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [`${prefix}_${name}`, count]));
}
