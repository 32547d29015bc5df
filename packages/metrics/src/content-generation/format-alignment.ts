import { saysMore, speaksOfForm } from "../judged/content.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { decide, extract, saysSomething, share, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const list = question("list", "texts");
const follow = question("follow", "verdicts");

export const formatAlignment = defineMetric({
  id: 37,
  shortname: "format_align",
  label: "Format Alignment",
  category: "Content generation",
  description:
    "Whether the output follows the instructions on form and style, each judged by itself. They come from the argument, or from the prompt and the input.",
  score_summary: "The mean over the instructions: followed 100, partly 50, not followed 0.",
  needs: ["output"],
  optional: ["prompt", "input"],
  needs_one_of: ["prompt", "input", "instructions"],
  arguments: [
    {
      name: "instructions",
      type: ["string", "array"],
      default: null,
      required: false,
      description:
        "The instructions, as one text or as a list. By default they are taken from the prompt and the input.",
      maxLength: 100_000,
      maxItems: 1_000,
      items: { type: "string", maxLength: 20_000 },
    },
  ],
  threshold: 80,
  judged: true,
  object_output: false,
  source: "decided",
  score_rule,
  metadata: [
    {
      name: "instructions",
      type: "list of `{text, verdict, reason}`",
      description: "each instruction, whether it is followed, and why",
    },
  ],
  asks: ({ instructions }) => {
    const texts = [instructions ?? []].flat();
    const shown = texts.length === 0 ? (["prompt", "input"] as const) : [{ texts }];
    const about = Array.isArray(instructions) ? texts.length : usualInstructions;
    return [
      ...(Array.isArray(instructions) ? [] : [{ question: list, shown, about }]),
      { question: follow, shown: [...shown, "output"], about },
    ];
  },
  async score({ output, prompt, input }, { instructions }, tools) {
    const fields = { ...(prompt ? { prompt } : {}), ...(input ? { input } : {}) };
    const given =
      typeof instructions === "string"
        ? await extract(tools, list, { instructions }, saysMore(instructions))
        : (instructions?.filter(saysSomething) ??
          (await extract(tools, list, fields, Object.values(fields).some(speaksOfForm))));
    const decided = await decide(tools, follow, "instructions", given, { output });
    return {
      score: share(decided, 100),
      explanation:
        decided.length === 0
          ? "There are no instructions on form or style."
          : tell(decided, "instructions on form and style are followed"),
      metadata: {
        instructions: decided.map(({ text, verdict, reason }) => ({ text, verdict, reason })),
      },
    };
  },
});

/** How many instructions on form a text usually has at most, for estimates. */
const usualInstructions = 3;
