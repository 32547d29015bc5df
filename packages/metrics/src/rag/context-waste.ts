import type { Place } from "../judged/answer-form.ts";
import { answerTo, unusable } from "../judged/answer-to.ts";
import { chunksOf, usualChunks } from "../judged/chunks.ts";
import { placesOf } from "../judged/places.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { decide } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";
import type { Tools } from "../question.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const use = question("use", "verdicts");
const overlap = question("overlap", "groups");

export const contextWaste = defineMetric({
  id: 35,
  shortname: "ctx_waste",
  label: "Context Waste",
  category: "RAG",
  description: "How little of the context is unused, repeated or at odds with the rest.",
  score_summary: "The percentage of the chunks that are used and neither repeat nor contradict another.",
  needs: ["context", "output"],
  arguments: [],
  threshold: 80,
  judged: true,
  source: "documented",
  score_rule,
  metadata: [
    {
      name: "redundant_groups",
      type: "list of lists of integers",
      description: "groups of chunks that say the same, by their indices from 0; two or more in each",
    },
    {
      name: "contradictory_groups",
      type: "list of lists of integers",
      description: "groups of chunks that cannot be true together, likewise",
    },
    { name: "unused_chunks", type: "list of integers", description: "chunks that the output does not use" },
    { name: "wasted_chunks", type: "list of integers", description: "all chunks that lower the score" },
  ],
  asks: () => [
    { question: use, shown: ["context", "output"], about: "context", most: usualChunks },
    // Every other context has more than one chunk.
    { question: overlap, shown: ["context"], about: "context", most: usualChunks, times: 0.5 },
  ],
  async score({ context, output }, _, tools) {
    const chunks = chunksOf(context);
    const [used, { redundant = [], contradictory = [] }] = await Promise.all([
      decide(tools, use, "chunks", chunks, { output }),
      groupsOf(tools, chunks),
    ]);
    const unused = used.flatMap(({ value }, at) => (value === 0 ? [at] : []));
    const wasted = wastedChunks(unused, redundant, contradictory);
    return {
      score: chunks.length === 0 ? 100 : (100 * (chunks.length - wasted.length)) / chunks.length,
      explanation: `${wasted.length} of ${chunks.length} chunks are wasted: ${unused.length} unused, ${redundant.length} redundant and ${contradictory.length} contradictory groups.`,
      metadata: {
        redundant_groups: redundant,
        contradictory_groups: contradictory,
        unused_chunks: unused,
        wasted_chunks: wasted,
      },
    };
  },
});

/** The groups that the judge names, each of two or more distinct chunks, in order. */
async function groupsOf(tools: Tools, chunks: readonly string[]): Promise<Groups> {
  if (chunks.length < 2) return {};
  return answerTo<"groups", Groups>(tools, overlap, { chunks }, (named) => {
    const places = placesOf(Object.values(named).flat(2), chunks);
    if (places.includes(undefined))
      throw unusable(overlap, "names elements by numbers and words that do not go together");
    const left = [...places];
    const numbersOf = (group: readonly Place[]) => left.splice(0, group.length);
    return Object.fromEntries(
      Object.entries(named).map(([name, groups]) => [name, sound(groups.map(numbersOf))]),
    );
  });
}

type Groups = Readonly<Record<string, readonly (readonly number[])[]>>;

/** The groups of two or more distinct chunks, each in order. */
export function sound(groups: readonly (readonly (number | undefined)[])[]): readonly (readonly number[])[] {
  return groups
    .map((group) => [...new Set(group.filter((at) => at !== undefined))].sort((a, b) => a - b))
    .filter((group) => group.length > 1);
}

/** The places of the wasted chunks, in order. The first chunk of a group that is used is kept. */
export function wastedChunks(
  unused: readonly number[],
  redundant: readonly (readonly number[])[],
  contradictory: readonly (readonly number[])[],
): readonly number[] {
  const wasted = new Set(unused);
  for (const group of [...redundant, ...contradictory])
    for (const at of group.filter((each) => !wasted.has(each)).slice(1)) wasted.add(at);
  return [...wasted].sort((a, b) => a - b);
}
