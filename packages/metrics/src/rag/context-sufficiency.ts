import { chunksOf } from "../judged/chunks.ts";
import { asks } from "../judged/content.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { decide, extract, reasonsOf, share, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const list = question("list", "texts");
const cover = question("cover", "verdicts");

export const contextSufficiency = defineMetric({
  id: 34,
  shortname: "ctx_suff",
  label: "Context Sufficiency",
  category: "RAG",
  description: "Whether the context has everything that an answer to the input needs.",
  score_summary:
    "The mean over the pieces of information that an answer needs: in the context 100, partly 50, missing 0.",
  needs: ["input", "context"],
  arguments: [],
  threshold: 80,
  judged: true,
  source: "documented",
  score_rule,
  metadata: [
    {
      name: "missing_details",
      type: "list of strings",
      description: "which pieces of information are missing or only partly there",
    },
  ],
  asks: () => [
    { question: list, shown: ["input"], about: { distinct: "input" } },
    { question: cover, shown: ["input", "input", "context"], about: { distinct: "input" } },
  ],
  async score({ input, context }, _, tools) {
    const needs = await extract(tools, list, { request: input }, asks(input));
    const decided = await decide(tools, cover, "needs", needs, { request: input, source: chunksOf(context) });
    return {
      score: share(decided, 100),
      explanation: tell(decided, "pieces of information that an answer needs are in the context"),
      metadata: { missing_details: reasonsOf(decided) },
    };
  },
});
