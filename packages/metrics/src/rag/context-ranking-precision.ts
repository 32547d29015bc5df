import { chunksOf, usualChunks } from "../judged/chunks.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { requestOf } from "../judged/request.ts";
import { type Decided, decide } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";
import { MetricError } from "../metric-error.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const use = question("use", "verdicts");

export const contextRankingPrecision = defineMetric({
  id: 31,
  shortname: "ctx_rank_prec",
  label: "Context Ranking Precision",
  category: "RAG",
  description:
    "Whether the chunks of the context that lead to the golden answer come before those that do not.",
  score_summary:
    "The average precision of the ranking: 100 if all useful chunks come first, 0 if none is useful.",
  needs: ["context", "golden_answer"],
  optional: ["input", "prompt"],
  arguments: [
    {
      name: "ranks",
      type: "array",
      default: null,
      required: false,
      description:
        "The rank of each chunk, as many numbers as there are chunks; the lowest comes first. By default the chunks are ranked in their order.",
      maxItems: 10_000,
      items: { type: "number" },
    },
  ],
  threshold: 80,
  judged: true,
  source: "decided",
  score_rule,
  metadata: [
    {
      name: "useful_chunks",
      type: "list of integers",
      description:
        "which chunks lead to the golden answer, by their index from 0, in the order of their ranks",
    },
    {
      name: "ranking",
      type: "list of `{chunk, reason}`",
      description: "all chunks in the order of their ranks: the index from 0, and why it is useful or not",
    },
  ],
  asks: () => [
    { question: use, shown: ["context", "golden_answer", "request"], about: "context", most: usualChunks },
  ],
  async score({ context, golden_answer, input, prompt }, { ranks }, tools) {
    const chunks = chunksOf(context);
    if (ranks !== null && ranks.length !== chunks.length)
      throw new MetricError(
        "argument",
        `argument ranks must have as many numbers as there are chunks: ${chunks.length}, not ${ranks.length}.`,
        { metric: "ctx_rank_prec" },
      );
    const order = orderOf(ranks ?? [...chunks.keys()]);
    const ranked = order.map((at) => chunks[at] ?? "");
    const decided = await decide(tools, use, "chunks", ranked, {
      answer: golden_answer,
      ...requestOf({ input, prompt }),
    });
    const useful = order.filter((_, place) => decided[place]?.value === 1);
    return {
      score: averagePrecision(decided),
      explanation: `${useful.length} of ${chunks.length} chunks lead to the golden answer${placesOf(decided)}.`,
      metadata: {
        useful_chunks: useful,
        ranking: order.map((chunk, place) => ({ chunk, reason: decided[place]?.reason ?? "" })),
      },
    };
  },
});

/** The places of the chunks in the order of their ranks; equal ranks keep the order of the chunks. */
export function orderOf(ranks: readonly number[]): readonly number[] {
  return [...ranks.keys()].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
}

/** From 0 to 100; 0 if none is useful. */
export function averagePrecision(ranked: readonly Pick<Decided, "value">[]): number {
  let useful = 0;
  let sum = 0;
  for (const [place, { value }] of ranked.entries()) {
    if (value !== 1) continue;
    useful += 1;
    sum += useful / (place + 1);
  }
  return useful === 0 ? 0 : (100 * sum) / useful;
}

function placesOf(decided: readonly Decided[]): string {
  const places = decided.flatMap(({ value }, place) => (value === 1 ? [place + 1] : []));
  return places.length === 0 ? "" : `, at rank ${places.join(", ")}`;
}
