import { answerTo } from "../judged/answer-to.ts";
import { batchesOf } from "../judged/batches.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { sectionsOf } from "../judged/sections.ts";
import { type Decided, decide, reasonsOf, share, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";
import type { Field } from "../sample.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const cohere = question("cohere", "verdicts");
const rerun = question("rerun", "text");
const compare = question("compare", "verdicts");

export const contentConsistency = defineMetric({
  id: 27,
  shortname: "content_consist",
  label: "Content Consistency",
  category: "General",
  description:
    "Whether the output agrees with itself, and with new answers to the same prompt and input. If both fields are given, they are joined.",
  score_summary:
    "The mean of how far the sentences of the output agree with the whole, and how far new answers agree with it.",
  needs: ["output"],
  optional: ["prompt", "input"],
  needs_one_of: ["prompt", "input"],
  arguments: [
    {
      name: "exact_output_match",
      type: "boolean",
      default: false,
      required: false,
      description:
        "Whether the answers are compared as text, regardless of case and outer white space, and not by their meaning.",
    },
    {
      name: "n_reruns",
      type: "integer",
      default: 3,
      required: false,
      description: "How many new answers are generated.",
      minimum: 1,
      maximum: 10,
    },
  ],
  threshold: 80,
  judged: true,
  source: "decided",
  score_rule,
  metadata: [
    {
      name: "coherence",
      type: "number",
      description: "from 0 to 100: how far the sentences of the output agree with the whole",
    },
    {
      name: "stability",
      type: "number or null",
      description:
        "from 0 to 100: how far the new answers agree with the output; null if the judge wrote none",
    },
    { name: "n_reruns", type: "integer", description: "how many new answers the judge wrote" },
    { name: "n_reruns_asked_for", type: "integer", description: "how many it was asked for" },
    {
      name: "inconsistency_reasons",
      type: "list of strings",
      description: "why sentences or new answers do not agree with the output",
    },
  ],
  asks: ({ n_reruns, exact_output_match }) => [
    { question: cohere, shown: ["output", "output"], about: "output" },
    { question: rerun, shown: ["prompt", "input"], about: "output", times: n_reruns },
    ...(exact_output_match
      ? []
      : [{ question: compare, shown: Array<Field>(n_reruns + 1).fill("output"), about: n_reruns }]),
  ],
  async score({ output, prompt, input }, { exact_output_match, n_reruns }, tools) {
    const sentences = sectionsOf(output).map(({ text }) => text);
    const request = [prompt, input].filter((part) => part).join("\n\n");
    const runs = [...Array(n_reruns).keys()];
    const [coherence, replies] = await Promise.all([
      decide(tools, cohere, "sentences", sentences, wholeOf(output, sentences)),
      Promise.all(
        runs.map((run) =>
          answerTo<"text", string | null>(tools, rerun, { request }, ({ text }) => text, run),
        ),
      ),
    ]);
    const answers = replies.filter((text) => text !== null);
    const stability = exact_output_match
      ? answers.map((answer) => sameText(answer, output))
      : await decide(tools, compare, "answers", answers, { output });
    const stable =
      answers.length === 0
        ? `The judge wrote none of the ${n_reruns} new answers asked for, so that coherence alone decides.`
        : `${tell(stability, "new answers agree with the output")}${answers.length < n_reruns ? ` The judge wrote ${answers.length} of the ${n_reruns} asked for.` : ""}`;
    return {
      score: consistency(coherence, stability),
      explanation: `${tell(coherence, "sentences agree with the rest of the output")} ${stable}`,
      metadata: {
        coherence: share(coherence, 100),
        stability: answers.length === 0 ? null : share(stability, 0),
        n_reruns: answers.length,
        n_reruns_asked_for: n_reruns,
        inconsistency_reasons: [...reasonsOf(coherence), ...reasonsOf(stability)],
      },
    };
  },
});

/**
 * The mean of coherence and stability. Without sentences nothing is contradicted; without new answers
 * coherence alone decides.
 */
export function consistency(
  coherence: readonly Pick<Decided, "value">[],
  stability: readonly Pick<Decided, "value">[],
): number {
  const coherent = share(coherence, 100);
  return stability.length === 0 ? coherent : (coherent + share(stability, 0)) / 2;
}

/** Sentences that do not fit into one question are judged beside the whole text. */
function wholeOf(output: string, sentences: readonly string[]): { readonly text?: string } {
  return batchesOf(sentences).length > 1 ? { text: output } : {};
}

function sameText(answer: string, output: string): Decided {
  const same = answer.trim().toLowerCase() === output.trim().toLowerCase();
  return { text: answer, verdict: same ? "same" : "different", reason: "", value: same ? 1 : 0 };
}
