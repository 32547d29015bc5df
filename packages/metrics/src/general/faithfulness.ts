import { promptsBeside } from "../judged/prompts.ts";
import { decide, extract, reasonsOf, share, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const claims = question("extract", "texts");
const verify = question("verify", "verdicts");

export const faithfulness = defineMetric({
  id: 4,
  shortname: "faith",
  label: "Faithfulness",
  category: "General",
  description:
    "How much of what the output claims is supported by the input. Made for summaries and rewrites.",
  needs: ["input", "output"],
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
  source: "documented",
  score_rule,
  async score({ input, output }, { max_n_claims }, tools) {
    const claimed = await extract(tools, claims, { text: output }, max_n_claims);
    const decided = await decide(tools, verify, "claims", claimed, { source: input });
    return {
      score: share(decided, 100),
      explanation: tell(decided, "claims of the output are supported by the input"),
      metadata: { unsupported_details: reasonsOf(decided) },
    };
  },
});
