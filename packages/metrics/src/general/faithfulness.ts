import { asksForClaims, asksToVerify, claimsOf, cutMetadata, verifyClaims } from "../judged/claims.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { reasonsOf, share, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";

const { score_rule } = promptsBeside(import.meta.url);

export const faithfulness = defineMetric({
  id: 4,
  shortname: "faith",
  label: "Faithfulness",
  category: "General",
  description:
    "How much of what the output claims is supported by the input. Made for summaries and rewrites.",
  score_summary: "The percentage of the claims of the output that the input supports.",
  needs: ["input", "output"],
  optional: ["prompt"],
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
      description: "why claims of the output are not supported by the input",
    },
    ...cutMetadata("the output"),
  ],
  asks: ({ max_n_claims }) => [
    asksForClaims("output", max_n_claims),
    asksToVerify("output", "input", max_n_claims),
  ],
  async score({ input, output, prompt }, { max_n_claims }, tools) {
    const { claims, cut, cutCounts } = await claimsOf(tools, output, max_n_claims, { input, prompt });
    const decided = await verifyClaims(tools, claims, input);
    return {
      score: share(decided, 100),
      explanation: `${tell(decided, "claims of the output are supported by the input")}${cut}`,
      metadata: { unsupported_details: reasonsOf(decided), ...cutCounts },
    };
  },
});
