import { chunksOf } from "../judged/chunks.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { decide, extract, reasonsOf, share, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const claims = question("extract", "texts");
const verify = question("verify", "verdicts");

export const contextFaithfulness = defineMetric({
  id: 30,
  shortname: "ctx_faith",
  label: "Context Faithfulness",
  category: "RAG",
  description: "How much of what the output claims is supported by the context.",
  needs: ["context", "output"],
  arguments: [
    {
      name: "max_n_claims",
      type: "integer",
      default: 50,
      required: false,
      description: "The most claims taken from the output.",
      minimum: 1,
    },
  ],
  threshold: 80,
  judged: true,
  source: "decided",
  score_rule,
  async score({ context, output }, { max_n_claims }, tools) {
    const claimed = await extract(tools, claims, { text: output }, max_n_claims);
    const decided = await decide(tools, verify, "claims", claimed, { source: chunksOf(context) });
    return {
      score: share(decided, 100),
      explanation: tell(decided, "claims of the output are supported by the context"),
      metadata: { unsupported_details: reasonsOf(decided) },
    };
  },
});
