import { promptsBeside } from "../judged/prompts.ts";
import { type Decided, decide, extract, reasonsOf, share, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const statements = question("extract", "texts");
const compare = question("compare", "verdicts");

export const answerCorrectness = defineMetric({
  id: 3,
  shortname: "ans_corr",
  label: "Answer Correctness",
  category: "General",
  description:
    "How far the facts of the output agree with those of the golden answer. Content counts, form does not.",
  needs: ["output", "golden_answer"],
  arguments: [
    {
      name: "max_n_statements",
      type: "integer",
      default: 50,
      required: false,
      description: "The most statements taken from either text.",
      minimum: 1,
    },
  ],
  threshold: 80,
  judged: true,
  source: "documented",
  score_rule,
  async score({ output, golden_answer }, { max_n_statements }, tools) {
    const [said, expected] = await Promise.all([
      extract(tools, statements, { text: output }, max_n_statements),
      extract(tools, statements, { text: golden_answer }, max_n_statements),
    ]);
    const [precise, recalled] = await Promise.all([
      decide(tools, compare, "statements", said, { reference: golden_answer }),
      decide(tools, compare, "statements", expected, { reference: output }),
    ]);
    return {
      score: agreement(precise, recalled),
      explanation: `${tell(precise, "statements of the output agree with the golden answer")} ${tell(recalled, "statements of the golden answer are in the output")}`,
      metadata: {
        unsupported_statements_reasons: reasonsOf(precise),
        missing_statements_reasons: reasonsOf(recalled),
      },
    };
  },
});

/** The F1 of both directions. Two texts without statements agree; a text without any agrees with no other. */
export function agreement(
  precise: readonly Pick<Decided, "value">[],
  recalled: readonly Pick<Decided, "value">[],
): number {
  if (precise.length === 0 && recalled.length === 0) return 100;
  const [precision, recall] = [share(precise, 0), share(recalled, 0)];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
