import { chunksOf } from "../judged/chunks.ts";
import { cutMetadata, tellCut } from "../judged/claims.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { sectionsOf } from "../judged/sections.ts";
import { decide, reasonsOf, share, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const relate = question("relate", "verdicts");

export const contextRelevancy = defineMetric({
  id: 33,
  shortname: "ctx_rel",
  label: "Context Relevancy",
  category: "RAG",
  description: "How much of the context is relevant to what the input asks.",
  score_summary:
    "The mean over the sentences of the context: relevant to the input 100, partly 50, irrelevant 0.",
  needs: ["input", "context"],
  arguments: [
    {
      name: "max_n_statements",
      type: "integer",
      default: 50,
      required: false,
      description: "The most sentences of the context that are judged: the first ones of each chunk.",
      minimum: 1,
    },
  ],
  threshold: 80,
  judged: true,
  source: "decided",
  score_rule,
  metadata: [
    {
      name: "irrelevant_statements_reasons",
      type: "list of strings",
      description: "why sentences of the context are irrelevant or only partly relevant",
    },
    ...cutMetadata("the context", ["sentences"]),
  ],
  asks: ({ max_n_statements: most }) => [
    { question: relate, shown: ["context", "input"], about: "context", most },
  ],
  async score({ input, context }, { max_n_statements }, tools) {
    const chunks = chunksOf(context).map((chunk) => sectionsOf(chunk).map(({ text }) => text));
    const read = fromAllAlike(chunks, max_n_statements);
    const decided = await decide(tools, relate, "statements", read, { request: input }, { inOrder: true });
    const { cut, cutCounts } = tellCut([{ name: "sentences", read: read.length, of: chunks.flat().length }]);
    return {
      score: share(decided, 0),
      explanation: `${tell(decided, "sentences of the context are relevant to the input")}${cut}`,
      metadata: { irrelevant_statements_reasons: reasonsOf(decided), ...cutCounts },
    };
  },
});

/** At most this many elements: the first of each list, then the second of each, and so on, in their order. */
export function fromAllAlike(lists: readonly (readonly string[])[], limit: number): readonly string[] {
  let room = limit;
  const taken = lists.map(() => 0);
  for (let depth = 0; room > 0 && lists.some(({ length }) => length > depth); depth += 1)
    for (const [at, { length }] of lists.entries()) {
      if (length <= depth || room === 0) continue;
      taken[at] = depth + 1;
      room -= 1;
    }
  return lists.flatMap((list, at) => list.slice(0, taken[at]));
}
