import { levelsByName, levelsInWords, withLevels } from "../judged/levels.ts";
import { promptsBeside } from "../judged/prompts.ts";
import { fiveLevels, type Level, readScale } from "../judged/scale.ts";
import { decide } from "../judged/statements.ts";
import { defineMetric } from "../metric.ts";
import { MetricError } from "../metric-error.ts";
import type { Material } from "../question.ts";
import { excerpt } from "../text/excerpt.ts";

const { score_rule, question } = promptsBeside(import.meta.url);
const promptFor = withLevels(question("judge", "verdicts"));

export const rubric = defineMetric({
  id: 1003,
  shortname: "rubric",
  label: "Rubric",
  category: "General",
  description: "How well the output meets criteria in your own words, each by a level of a stated scale.",
  score_summary: "The mean, over the criteria, of the scores of the levels that the judge chose.",
  needs: ["output"],
  optional: ["prompt", "input", "context", "golden_answer"],
  arguments: [
    {
      name: "criteria",
      type: ["string", "array"],
      default: null,
      required: true,
      description: "What the output is judged by: one criterion, or a list of them.",
      minLength: 1,
      maxLength: 2000,
      minItems: 1,
      maxItems: 20,
      items: { type: "string", minLength: 1, maxLength: 2000 },
    },
    {
      name: "steps",
      type: "array",
      default: null,
      required: false,
      description: "How the judge should go about it, in order.",
      minItems: 1,
      maxItems: 20,
      items: { type: "string", minLength: 1, maxLength: 1000 },
    },
    {
      name: "scale",
      type: "array",
      default: null,
      required: false,
      description: `The levels to choose from: objects with \`label\`, \`score\` from 0 to 100 and, if you like, \`description\`. If left out: ${fiveLevels.map(({ label, score }) => `${label} (${score})`).join(", ")}.`,
      minItems: 2,
      maxItems: 10,
      items: { type: "object" },
    },
  ],
  threshold: 70,
  judged: true,
  source: "extension",
  score_rule,
  metadata: [
    {
      name: "criteria",
      type: "list of `{criterion, level, score, reason}`",
      description: "the level that the judge chose for each criterion, and why",
    },
  ],
  asks: ({ criteria, steps, scale }) => {
    const levels = levelsOf(scale);
    return [
      {
        question: promptFor(levels.length),
        shown: [
          { texts: [criteria, steps ?? [], levelsInWords(levels)].flat() },
          "prompt",
          "input",
          "context",
          "output",
          "golden_answer",
        ],
        about: [criteria].flat().length,
      },
    ];
  },
  check({ criteria, scale }) {
    const blank = [criteria].flat().findIndex((criterion) => criterion.trim() === "");
    if (blank !== -1)
      throw new MetricError(
        "argument",
        `argument criteria${typeof criteria === "string" ? "" : `[${blank}]`} must not be blank.`,
        {
          metric: "rubric",
        },
      );
    levelsOf(scale);
  },
  async score({ output, prompt, input, context, golden_answer }, { criteria, steps, scale }, tools) {
    const levels = levelsOf(scale);
    const decided = await decide(tools, promptFor(levels.length), "criteria", [criteria].flat(), {
      levels: levelsInWords(levels),
      ...given({ steps, prompt, input, context }),
      output,
      ...given({ golden_answer }),
    });
    const byName = levelsByName(levels);
    const judged = decided.flatMap(({ text, verdict, reason }) => {
      // The schema has let no other verdict through.
      const level = byName.get(verdict);
      if (level === undefined) return [];
      return [{ criterion: excerpt(text), level: level.label, score: level.score, reason }];
    });
    return { score: mean(judged), explanation: tellLevels(judged), metadata: { criteria: judged } };
  },
});

/** What the judge chose for a criterion, and the score that the scale gives to it. */
type CriterionJudged = {
  readonly criterion: string;
  readonly level: string;
  readonly score: number;
  readonly reason: string;
};

/** The mean of the criteria, which are at least one, from 0 to 100. */
export function mean(judged: readonly Pick<CriterionJudged, "score">[]): number {
  return judged.reduce((sum, { score }) => sum + score, 0) / judged.length;
}

/** A sentence for each of the three criteria with the lowest scores, and the number of the others. */
export function tellLevels(judged: readonly CriterionJudged[]): string {
  const shown = judged
    .toSorted((left, right) => left.score - right.score)
    .slice(0, 3)
    .map(({ criterion, level, score, reason }) => {
      const why = reason.trim() === "" ? "" : ` ${reason.trim().replace(/[.\s]*$/, ".")}`;
      return `“${criterion}”: ${level} (${score}).${why}`;
    });
  return `${shown.join(" ")}${judged.length > 3 ? ` And ${judged.length - 3} more.` : ""}`;
}

function levelsOf(scale: readonly Readonly<Record<string, unknown>>[] | null): readonly Level[] {
  return scale === null ? fiveLevels : readScale("rubric", "scale", scale);
}

/** The parts that are there. */
function given(parts: Readonly<Record<string, string | readonly string[] | null | undefined>>): Material {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) =>
      part === null || part === undefined ? [] : [[name, part]],
    ),
  );
}
