import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { scriptedJudge } from "../judge/scripted.ts";
import { agreement, answerCorrectness } from "./answer-correctness.ts";

const of = (...values: readonly number[]) => values.map((value) => ({ value }));

describe("agreement", () => {
  test.for<[readonly number[], readonly number[], number]>([
    [[], [], 100],
    [[], [1], 0],
    [[1], [], 0],
    [[1], [1], 100],
    [[0], [0], 0],
    [[1], [1, 0, 0], 50],
    [[1, 0, 0], [1], 50],
    [[1, 1, 0], [1, 0], (200 * (2 / 3) * 0.5) / (2 / 3 + 0.5)],
  ])("of precision %j and recall %j is %d", ([precise, recalled, want]) => {
    expect(agreement(of(...precise), of(...recalled))).toBeCloseTo(want, 10);
  });

  test("does not change when the two sides are exchanged", () => {
    expect(agreement(of(1, 0), of(1, 1, 0))).toBe(agreement(of(1, 1, 0), of(1, 0)));
  });
});

describe("ans_corr", () => {
  test("compares each side with the whole text of the other, and says what does not agree", async () => {
    const judge = scriptedJudge({
      "ans_corr/extract": ({ material }: { material: { text: string } }) => ({
        texts: [`from ${material.text}`],
      }),
      "ans_corr/compare": { verdicts: [{ id: 0, reason: "not there", verdict: "absent" }] },
    });
    const { metadata } = await evaluate(
      answerCorrectness,
      { output: "O", golden_answer: "G" },
      {},
      { judge },
    );
    expect(judge.asked.slice(2).map(({ material }) => material)).toEqual([
      { statements: ["from O"], reference: "G" },
      { statements: ["from G"], reference: "O" },
    ]);
    expect(metadata).toEqual({
      unsupported_statements_reasons: ["“from O”: not there"],
      missing_statements_reasons: ["“from G”: not there"],
      judge: "scripted",
      prompts: { "ans_corr/extract": 1, "ans_corr/compare": 1 },
    });
  });

  test("takes no more statements than max_n_statements, even when the judge gives more", async () => {
    const judge = scriptedJudge({
      "ans_corr/extract": { texts: ["a", "b", "c"] },
      "ans_corr/compare": { verdicts: [0, 1].map((id) => ({ id, reason: "", verdict: "supported" })) },
    });
    await evaluate(
      answerCorrectness,
      { output: "O", golden_answer: "G" },
      { max_n_statements: 2 },
      { judge },
    );
    expect(judge.asked[0]?.material).toEqual({ text: "O", limit: "2" });
    expect(judge.asked[2]?.material.statements).toEqual(["a", "b"]);
  });
});
