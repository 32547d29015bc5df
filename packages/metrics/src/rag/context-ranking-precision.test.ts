import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { scriptedJudge } from "../judge/scripted.ts";
import { averagePrecision, contextRankingPrecision, orderOf } from "./context-ranking-precision.ts";

describe("averagePrecision", () => {
  test.for<[readonly number[], number]>([
    [[], 0],
    [[0, 0], 0],
    [[1], 100],
    [[1, 1, 0], 100],
    [[0, 1], 50],
    [[1, 0, 1], (100 * (1 + 2 / 3)) / 2],
    [[0, 0, 1, 1], (100 * (1 / 3 + 2 / 4)) / 2],
  ])("of %j is %d", ([values, want]) => {
    expect(averagePrecision(values.map((value) => ({ value })))).toBeCloseTo(want, 10);
  });
});

describe("orderOf", () => {
  test.for<[readonly number[], readonly number[]]>([
    [[], []],
    [
      [0, 1, 2],
      [0, 1, 2],
    ],
    [
      [3, 1, 2],
      [1, 2, 0],
    ],
    [
      [1, 1, 0.5],
      [2, 0, 1],
    ],
    [
      [-1, -2],
      [1, 0],
    ],
  ])("of ranks %j is %j", ([ranks, want]) => {
    expect(orderOf(ranks)).toEqual(want);
  });
});

describe("ctx_rank_prec", () => {
  test("judges the chunks in the order of their ranks, and names them by their places in the context", async () => {
    const judge = scriptedJudge({
      "ctx_rank_prec/use": {
        verdicts: [
          { id: 0, reason: "", verdict: "useless" },
          { id: 1, reason: "", verdict: "useful" },
        ],
      },
    });
    const sample = { context: ["a", "b"], golden_answer: "g" };
    const { score, metadata } = await evaluate(contextRankingPrecision, sample, { ranks: [2, 1] }, { judge });
    expect(judge.asked[0]?.material.chunks).toEqual(["b", "a"]);
    expect(score).toBe(50);
    expect(metadata).toMatchObject({ useful_chunks: [0] });
  });

  test("refuses ranks if there are not as many as chunks", async () => {
    const { error } = await evaluate(
      contextRankingPrecision,
      { context: "a", golden_answer: "g" },
      { ranks: [1, 2] },
    );
    expect(error).toEqual({
      kind: "argument",
      message: "ctx_rank_prec: argument ranks must have as many numbers as there are chunks: 1, not 2.",
    });
  });
});
