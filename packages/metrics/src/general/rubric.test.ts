import { describe, expect, test } from "vitest";
import { checkArguments } from "../arguments.ts";
import { evaluate } from "../evaluate.ts";
import { scriptedJudge } from "../judge/scripted.ts";
import type { Args } from "../metric.ts";
import type { Sample } from "../sample.ts";
import { mean, rubric, tellLevels } from "./rubric.ts";

const yesOrNo = [
  { label: "yes", score: 100, description: "It is done." },
  { label: "no", score: 0 },
];

describe("rubric", () => {
  test("shows the judge the criteria, the levels from the lowest up, and what the row has", async () => {
    const sample = { output: "Yes.", input: "Open?", context: ["From 8 to 6."], golden_answer: null };
    const [request] = await asked(sample, { criteria: "Is kind.", steps: ["Read it."], scale: yesOrNo });
    expect(request?.material).toEqual({
      criteria: ["Is kind."],
      levels: ["level_1: no", "level_2: yes. It is done."],
      steps: ["Read it."],
      input: "Open?",
      context: ["From 8 to 6."],
      output: "Yes.",
    });
  });

  test("puts the same question, whatever criteria and scale say, with a schema for the number of levels", async () => {
    const [two, other] = await Promise.all([
      asked({ output: "a" }, { criteria: "Is kind.", scale: yesOrNo }),
      asked(
        { output: "a" },
        {
          criteria: ["Is short.", "Is true."],
          scale: yesOrNo.map((level, at) => ({ ...level, label: `l${at}` })),
        },
      ),
    ]);
    expect(two[0]?.question).toEqual(other[0]?.question);
    expect(two[0]?.question.schema).toBe(other[0]?.question.schema);
    const [five] = await asked({ output: "a" }, { criteria: "Is kind." });
    expect(JSON.stringify(five?.question.schema)).toContain(
      '"enum":["level_1","level_2","level_3","level_4","level_5"]',
    );
    expect(JSON.stringify(two[0]?.question.schema)).toContain('"enum":["level_1","level_2"]');
  });

  test("takes the scores of the levels from the scale, and says which were chosen and why", async () => {
    const scale = [
      { label: "good", score: 90 },
      { label: "poor", score: 15 },
      { label: "fair", score: 60.5 },
    ];
    const judge = answering(["level_2", "level_3", "level_1"]);
    const args = { criteria: ["Is kind.", "Is short.", "Is true."], scale };
    const { score, explanation, metadata } = await evaluate(rubric, { output: "a" }, args, { judge });
    expect(score).toBeCloseTo((60.5 + 90 + 15) / 3, 10);
    expect(explanation).toBe(
      "“Is true.”: poor (15). So it is. “Is kind.”: fair (60.5). So it is. “Is short.”: good (90). So it is.",
    );
    expect(metadata).toMatchObject({
      criteria: [
        { criterion: "Is kind.", level: "fair", score: 60.5, reason: "So it is" },
        { criterion: "Is short.", level: "good", score: 90, reason: "So it is" },
        { criterion: "Is true.", level: "poor", score: 15, reason: "So it is" },
      ],
      prompts: { "rubric/judge": 1 },
    });
  });

  test("fails if the judge chooses a level that the scale does not have", async () => {
    const args = { criteria: "Is kind.", scale: yesOrNo };
    const { score, error } = await evaluate(rubric, { output: "a" }, args, { judge: answering(["level_3"]) });
    expect({ score, kind: error?.kind }).toEqual({ score: null, kind: "unparseable" });
  });
});

test.each<[readonly number[], number]>([
  [[75], 75],
  [[0, 100], 50],
  [[0, 25, 100], 125 / 3],
])("the mean of %j is %d", (scores, want) => {
  expect(mean(scores.map((score) => ({ score })))).toBe(want);
});

test("the explanation names the three lowest criteria, and the number of the others", () => {
  const judged = [100, 0, 50, 75, 25].map((score) => ({
    criterion: `c${score}`,
    level: "l",
    score,
    reason: "",
  }));
  expect(tellLevels(judged)).toBe("“c0”: l (0). “c25”: l (25). “c50”: l (50). And 2 more.");
});

test.each([
  [{}, "argument criteria is required."],
  [{ criteria: 1 }, "argument criteria must be a text or a list."],
  [{ criteria: "" }, "argument criteria must not be empty."],
  [{ criteria: " " }, "argument criteria must not be blank."],
  [{ criteria: ["a", " "] }, "argument criteria[1] must not be blank."],
  [{ criteria: [] }, "argument criteria must have 1 to 20 elements, not 0."],
  [{ criteria: ["a".repeat(2001)] }, "argument criteria[0] must have 1 to 2000 characters, not 2001."],
  [{ criteria: "a", steps: [] }, "argument steps must have 1 to 20 elements, not 0."],
  [{ criteria: "a", scale: [yesOrNo[0]] }, "argument scale must have 2 to 10 elements, not 1."],
  [{ criteria: "a", scale: ["yes", "no"] }, "argument scale must contain only objects."],
  [{ criteria: "a", scale: [...yesOrNo, yesOrNo[0]] }, 'argument scale[2].label "yes" is given twice.'],
])("rubric refuses %j", (args, problem) => {
  expect(() => checkArguments(rubric, args)).toThrow(`rubric: ${problem}`);
});

/** What is asked about a sample. */
async function asked(sample: Sample, args: Args) {
  const judge = answering(["level_1"]);
  await evaluate(rubric, sample, args, { judge });
  return judge.asked;
}

/** A judge that chooses these levels, the last one again and again. */
function answering(levels: readonly string[]) {
  return scriptedJudge({
    "rubric/judge": ({ material }: { material: { criteria: readonly string[] } }) => ({
      verdicts: material.criteria.map((words, id) => ({
        id,
        words,
        reason: "So it is",
        verdict: levels[Math.min(id, levels.length - 1)],
      })),
    }),
  });
}
