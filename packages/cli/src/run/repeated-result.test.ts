import { type Judge, offlineJudge, type Result } from "@aegis/metrics";
import { describe, expect, test } from "vitest";
import { judgeOfRepetition, repeatedResult, spreadIn } from "./repeated-result.ts";

const usage = { input_tokens: 10, output_tokens: 2 };
const scored = (score: number): Result => ({
  score,
  explanation: `Found ${score}.`,
  metadata: { found: score },
  usage,
  error: null,
});
const failed: Result = {
  score: null,
  explanation: null,
  metadata: null,
  usage: { ...usage, estimated: true },
  error: { kind: "unreachable", message: "no answer" },
};

describe("an evaluation that was made several times", () => {
  test("has the mean, explained by the score nearest to it, with all scores and their spread", () => {
    expect(repeatedResult([scored(80), scored(100), scored(91)])).toEqual({
      score: (80 + 100 + 91) / 3,
      explanation: "Found 91. The mean of 3 scores: 80, 100, 91.",
      metadata: { found: 91, repeats: { scores: [80, 100, 91], spread: 20 } },
      usage: { input_tokens: 30, output_tokens: 6 },
      error: null,
    });
  });

  test("has the mean of those that did not fail, and counts the tokens of all", () => {
    expect(repeatedResult([failed, scored(50)])).toMatchObject({
      score: 50,
      explanation: "Found 50. The mean of 2 scores: none, 50.",
      metadata: { repeats: { scores: [null, 50], spread: 0 } },
      usage: { input_tokens: 20, output_tokens: 4, estimated: true },
    });
  });

  test("has failed if all have, and is as it is if it was made once", () => {
    expect(repeatedResult([failed, failed])).toMatchObject({ score: null, error: failed.error });
    expect(repeatedResult([scored(3)])).toEqual(scored(3));
  });
});

test("the spread is found in metadata, and in nothing else", () => {
  expect(spreadIn(repeatedResult([scored(1), scored(3)]).metadata)).toBe(2);
  for (const other of [null, {}, { repeats: 1 }, { repeats: null }, { repeats: { spread: "2" } }])
    expect(spreadIn(other)).toBeNull();
});

test("a repetition asks for answers of its own, also if a metric asks for several", async () => {
  const runs: (number | undefined)[] = [];
  const judge: Judge = {
    name: "noting",
    ask: (request) => {
      runs.push(request.run);
      return offlineJudge.ask(request);
    },
  };
  const question = { id: "x/y", version: 1, instructions: "", schema: {} };
  for (const repetition of [0, 1, 2])
    for (const run of [undefined, 1])
      await judgeOfRepetition(judge, repetition)
        .ask({ question, material: {}, run })
        .catch(() => undefined);
  expect(new Set(runs.map((run) => run ?? 0)).size).toBe(6);
});
