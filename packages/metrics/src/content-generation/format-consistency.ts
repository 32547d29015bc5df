import { promptsBeside } from "../judged/prompts.ts";
import { decide, saysSomething, share, tell } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const judge = question("judge", "verdicts");

const aspects = [
  "style_format",
  "length_scope",
  "tone_voice",
  "locale_formatting",
  "audience_context",
  "brand_guidelines",
];

export const formatConsistency = defineMetric({
  id: 38,
  shortname: "format_consist",
  label: "Format Consistency",
  category: "Content generation",
  description:
    "Whether the output is consistent in style and format, length and scope, tone, local conventions, audience and brand rules.",
  score_summary: "The mean over the categories that apply: consistent 100, mixed 50, inconsistent 0.",
  needs: ["output"],
  arguments: [],
  threshold: 80,
  judged: true,
  object_output: false,
  source: "decided",
  score_rule,
  metadata: aspects.map((name) => ({
    name,
    type: "`{verdict, score, reason}`",
    description:
      "consistent, mixed, inconsistent or not applicable, as a score from 0 to 100 or null, and why",
    only_if: "the output says something",
  })),
  asks: () => [{ question: judge, shown: [{ texts: aspects }, "output"], about: aspects.length }],
  async score({ output }, _, tools) {
    const decided = saysSomething(output) ? await decide(tools, judge, "aspects", aspects, { output }) : [];
    return {
      score: share(decided, 100),
      explanation: tell(decided, "aspects of form that apply are consistent"),
      metadata: Object.fromEntries(
        decided.map(({ text, verdict, reason, value }) => [
          text,
          { verdict, score: value === null ? null : 100 * value, reason },
        ]),
      ),
    };
  },
});
