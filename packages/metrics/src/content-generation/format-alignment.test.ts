import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { scriptedJudge } from "../judge/scripted.ts";
import type { Args } from "../metric.ts";
import type { Sample } from "../sample.ts";
import { formatAlignment } from "./format-alignment.ts";

test.for<[string, Sample, Args, unknown]>([
  ["prompt and input", { prompt: "P", input: "I" }, {}, { prompt: "P", input: "I" }],
  ["the prompt alone", { prompt: "P", input: "" }, {}, { prompt: "P" }],
  ["an argument that is one text", { prompt: "P" }, { instructions: "OK." }, { instructions: "OK." }],
])("instructions are drawn from %s", async ([, sample, args, want]) => {
  const judge = scriptedJudge({ "format_align/list": { texts: [] } });
  const { score } = await evaluate(formatAlignment, { ...sample, output: "O" }, args, { judge });
  expect(judge.asked.map(({ material }) => material)).toEqual([want]);
  expect(score).toBe(100);
});

test.for<[string, Sample, Args]>([
  ["the argument", {}, { instructions: "Use lists." }],
  ["the prompt", { prompt: "Answer in three words." }, {}],
])(
  "a judge that finds no instruction in %s, though there is one, gives no score",
  async ([, sample, args]) => {
    const judge = scriptedJudge({ "format_align/list": { texts: [] } });
    const { score, error } = await evaluate(formatAlignment, { ...sample, output: "O" }, args, { judge });
    expect({ score, kind: error?.kind, asked: judge.asked.length }).toEqual({
      score: null,
      kind: "unparseable",
      asked: 2,
    });
  },
);

test("a list of instructions is judged as it stands, one by one", async () => {
  const judge = scriptedJudge({
    "format_align/follow": {
      verdicts: [
        { id: 0, reason: "", verdict: "followed" },
        { id: 1, reason: "nearly", verdict: "partly" },
      ],
    },
  });
  const args = { instructions: ["Be brief.", " ", "No lists."] };
  const { score, metadata } = await evaluate(formatAlignment, { output: "O" }, args, { judge });
  expect(judge.asked.map(({ material }) => material)).toEqual([
    { instructions: ["Be brief.", "No lists."], output: "O" },
  ]);
  expect(score).toBe(75);
  expect(metadata).toMatchObject({
    instructions: [
      { text: "Be brief.", verdict: "followed" },
      { text: "No lists.", verdict: "partly", reason: "nearly" },
    ],
  });
});
