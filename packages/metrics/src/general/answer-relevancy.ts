import { cutMetadata, tellCut } from "../judged/claims.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { sectionsOf } from "../judged/sections.ts";
import { decide, reasonsOf, share, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const relate = question("relate", "verdicts");

export const answerRelevancy = defineMetric({
  id: 26,
  shortname: "ans_rel",
  label: "Answer Relevancy",
  category: "General",
  description: "How much of the output is relevant to what the input asks.",
  score_summary:
    "The mean over the sentences of the output: relevant to the input 100, partly 50, irrelevant 0.",
  needs: ["input", "output"],
  arguments: [
    {
      name: "max_n_statements",
      type: "integer",
      default: 50,
      required: false,
      description: "The most sentences of the output that are judged: the first ones.",
      minimum: 1,
    },
  ],
  threshold: 70,
  judged: true,
  source: "documented",
  score_rule,
  metadata: [
    {
      name: "irrelevant_statements_reasons",
      type: "list of strings",
      description: "why sentences of the output are irrelevant or only partly relevant",
    },
    ...cutMetadata("the output", ["sentences"]),
  ],
  asks: ({ max_n_statements: most }) => [
    { question: relate, shown: ["output", "input"], about: "output", most },
  ],
  async score({ input, output }, { max_n_statements }, tools) {
    const sentences = sectionsOf(output).map(({ text }) => text);
    const read = sentences.slice(0, max_n_statements);
    const decided = await decide(tools, relate, "statements", read, { request: input }, { inOrder: true });
    const { cut, cutCounts } = tellCut([{ name: "sentences", read: read.length, of: sentences.length }]);
    return {
      score: share(decided, 0),
      explanation: `${tell(decided, "sentences of the output are relevant to the input")}${cut}`,
      metadata: { irrelevant_statements_reasons: reasonsOf(decided), ...cutCounts },
    };
  },
});
