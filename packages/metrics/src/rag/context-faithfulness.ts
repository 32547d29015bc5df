import { chunksOf } from "../judged/chunks.ts";
import { asksForClaims, asksToVerify, claimsOf, cutMetadata, verifyClaims } from "../judged/claims.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { reasonsOf, share, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";

const { score_rule } = promptsBeside(import.meta.url);

export const contextFaithfulness = defineMetric({
  id: 30,
  shortname: "ctx_faith",
  label: "Context Faithfulness",
  category: "RAG",
  description: "How much of what the output claims is supported by the context.",
  score_summary: "The percentage of the claims of the output that the context supports.",
  needs: ["context", "output"],
  optional: ["input", "prompt"],
  arguments: [
    {
      name: "max_n_claims",
      type: "integer",
      default: 50,
      required: false,
      description: "The most sentences of the output that are read, and the most claims that are judged.",
      minimum: 1,
    },
  ],
  threshold: 80,
  judged: true,
  source: "decided",
  score_rule,
  metadata: [
    {
      name: "unsupported_details",
      type: "list of strings",
      description: "why claims of the output are not supported by the context",
    },
    ...cutMetadata("the output"),
  ],
  asks: ({ max_n_claims }) => [
    asksForClaims("output", max_n_claims),
    asksToVerify("output", "context", max_n_claims),
  ],
  async score({ context, output, input, prompt }, { max_n_claims }, tools) {
    const { claims, cut, cutCounts } = await claimsOf(tools, output, max_n_claims, { input, prompt });
    const decided = await verifyClaims(tools, claims, chunksOf(context));
    return {
      score: share(decided, 100),
      explanation: `${tell(decided, "claims of the output are supported by the context")}${cut}`,
      metadata: { unsupported_details: reasonsOf(decided), ...cutCounts },
    };
  },
});
