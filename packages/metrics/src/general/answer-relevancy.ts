import { promptsBeside } from "../judged/prompts.ts";
import { decide, extract, reasonsOf, share, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const statements = question("extract", "texts");
const relate = question("relate", "verdicts");

export const answerRelevancy = defineMetric({
  id: 26,
  shortname: "ans_rel",
  label: "Answer Relevancy",
  category: "General",
  description: "How much of the output is relevant to what the input asks.",
  needs: ["input", "output"],
  arguments: [
    {
      name: "max_n_statements",
      type: "integer",
      default: 50,
      required: false,
      description: "The most statements of the output that are judged.",
      minimum: 1,
    },
  ],
  threshold: 70,
  judged: true,
  source: "documented",
  score_rule,
  async score({ input, output }, { max_n_statements }, tools) {
    const said = await extract(tools, statements, { text: output }, max_n_statements);
    const decided = await decide(tools, relate, "statements", said, { request: input });
    return {
      score: share(decided, 0),
      explanation: tell(decided, "statements of the output are relevant to the input"),
      metadata: { irrelevant_statements_reasons: reasonsOf(decided) },
    };
  },
});
