import { chunksOf } from "../judged/chunks.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { sectionsOf } from "../judged/sections.ts";
import { decide, reasonsOf, share, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const attribute = question("attribute", "verdicts");

export const contextRecall = defineMetric({
  id: 32,
  shortname: "ctx_recall",
  label: "Context Recall",
  category: "RAG",
  description: "How much of the golden answer can be traced back to the context.",
  score_summary:
    "The percentage of the sentences of the golden answer that can be traced back to the context.",
  needs: ["context", "golden_answer"],
  arguments: [],
  threshold: 80,
  judged: true,
  source: "documented",
  score_rule,
  metadata: [
    {
      name: "unattributed_sentences_reasons",
      type: "list of strings",
      description: "why sentences of the golden answer cannot be traced back",
    },
  ],
  asks: () => [{ question: attribute, shown: ["golden_answer", "context"], about: "golden_answer" }],
  async score({ context, golden_answer }, _, tools) {
    const sentences = sectionsOf(golden_answer).map(({ text }) => text);
    const source = chunksOf(context);
    const decided = await decide(tools, attribute, "sentences", sentences, { source }, { inOrder: true });
    return {
      score: share(decided, 100),
      explanation: tell(decided, "sentences of the golden answer can be traced back to the context"),
      metadata: { unattributed_sentences_reasons: reasonsOf(decided) },
    };
  },
});
