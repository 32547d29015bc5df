import { asksForClaims, asksToVerify, claimsOf, cutMetadata, verifyClaims } from "../judged/claims.ts";
import { asksForEntities, entitiesOf, ground } from "../judged/entities.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { sectionsOf } from "../judged/sections.ts";
import { type Decided, decide, gradeOf, reasonsOf, share, shortcomings, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";
import { spacedWords } from "../text/spaced-words.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const weigh = question("weigh", "verdicts");
const follow = question("follow", "verdicts");

export const contentGenerationFaithfulness = defineMetric({
  id: 36,
  shortname: "content_gen_faith",
  label: "Content Generation Faithfulness",
  category: "Content generation",
  description:
    "Whether the generated text follows the brief in the input, in its entities, its line of thought and its priorities.",
  score_summary:
    "The mean of three shares: claims that the brief supports, entities that it names, sentences that follow it.",
  needs: ["input", "output"],
  optional: ["prompt"],
  arguments: [
    {
      name: "max_n_claims",
      type: "integer",
      default: null,
      required: false,
      description:
        "The most sentences of the output that are read, and the most claims that are judged. By default the number depends on the length of the text.",
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
      description: "why claims of the output do not follow the brief",
    },
    {
      name: "ungrounded_entities",
      type: "list of `{text, reason}`",
      description: "entities of the output that the brief does not name",
    },
    {
      name: "straying_sentences_reasons",
      type: "list of strings",
      description: "why sentences stray from the brief or leave it",
    },
    ...cutMetadata("the output"),
  ],
  asks: ({ max_n_claims }) => {
    const most = max_n_claims ?? mostClaims;
    return [
      asksForClaims("output", most),
      { question: follow, shown: ["output", "input"], about: "output" },
      asksToVerify("output", "input", most),
      { question: weigh, shown: [{ distinct: "output" }, "input"], about: { distinct: "output" }, most },
      ...asksForEntities("output", "flexible", "input"),
    ];
  },
  async score({ input, output, prompt }, { max_n_claims }, tools) {
    const sentences = sectionsOf(output).map(({ text }) => text);
    const [{ claims, cut, cutCounts }, named, followed] = await Promise.all([
      claimsOf(tools, output, max_n_claims ?? claimLimit(output), { input, prompt }),
      entitiesOf(tools, output),
      decide(tools, follow, "sentences", sentences, { brief: input }, { inOrder: true }),
    ]);
    const [verified, weights, grounded] = await Promise.all([
      verifyClaims(tools, claims, input),
      decide(tools, weigh, "claims", claims, { brief: input }),
      ground(tools, "flexible", named, input),
    ]);
    return {
      score: briefScore(verified, weights, grounded, followed),
      explanation: `${tell(verified, "claims follow the brief")}${cut} ${tell(grounded, "entities are in it")} ${tell(followed, "sentences pursue it")}`,
      metadata: {
        unsupported_details: reasonsOf(verified),
        ungrounded_entities: shortcomings(grounded).map(({ text, reason }) => ({ text, reason })),
        straying_sentences_reasons: reasonsOf(followed),
        ...cutCounts,
      },
    };
  },
});

const mostClaims = 50;

/** One claim for every 5 words, at least 10 and at most 50. */
export function claimLimit(text: string): number {
  return Math.min(mostClaims, Math.max(10, Math.ceil(spacedWords(text).length / 5)));
}

type Value = Pick<Decided, "value" | "degree">;

/** The mean of those of the three parts that have something to count; 100 if none has. */
export function briefScore(
  verified: readonly Value[],
  weights: readonly Value[],
  grounded: readonly Value[],
  followed: readonly Value[],
): number {
  const weighed = verified.flatMap((each, at) => {
    const value = gradeOf(each);
    return value === null ? [] : [{ value, weight: weights[at]?.value ?? 0 }];
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const right = weighed.reduce((sum, { value, weight }) => sum + value * weight, 0);
  const parts = [
    ...(total > 0 ? [(100 * right) / total] : []),
    ...[grounded, followed].flatMap((part) => (part.length > 0 ? [share(part, 100)] : [])),
  ];
  return parts.length === 0 ? 100 : parts.reduce((sum, part) => sum + part, 0) / parts.length;
}
