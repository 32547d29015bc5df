import { chunksOf } from "../judged/chunks.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { decide, extract, reasonsOf, share, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const statements = question("extract", "texts");
const relate = question("relate", "verdicts");

export const contextRelevancy = defineMetric({
  id: 33,
  shortname: "ctx_rel",
  label: "Context Relevancy",
  category: "RAG",
  description: "How much of the context is relevant to what the input asks.",
  needs: ["input", "context"],
  arguments: [
    {
      name: "max_n_statements",
      type: "integer",
      default: 50,
      required: false,
      description: "The most statements taken from the context.",
      minimum: 1,
    },
  ],
  threshold: 80,
  judged: true,
  source: "decided",
  score_rule,
  async score({ input, context }, { max_n_statements }, tools) {
    const said = await extract(tools, statements, { chunks: chunksOf(context) }, max_n_statements);
    const decided = await decide(tools, relate, "statements", said, { request: input });
    return {
      score: share(decided, 0),
      explanation: tell(decided, "statements of the context are relevant to the input"),
      metadata: { irrelevant_statements_reasons: reasonsOf(decided) },
    };
  },
});
