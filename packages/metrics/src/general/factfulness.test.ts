import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { scriptedJudge } from "../judge/scripted.ts";
import { factfulness, factScore, majority } from "./factfulness.ts";

const values = { true: 1, false: 0, idk: null, neutral: null };
const run = (...verdicts: readonly (keyof typeof values)[]) =>
  verdicts.map((verdict, at) => ({ text: `claim ${at}`, verdict, reason: "", value: values[verdict] }));

describe("factScore", () => {
  test.for<[right: number, wrong: number, unsure: number, weight: number, want: number]>([
    [0, 0, 0, 0.25, 100],
    [0, 0, 3, 0, 100],
    [0, 0, 3, 0.25, 0],
    [3, 0, 0, 0.25, 100],
    [1, 1, 0, 0.25, 50],
    [0, 2, 0, 0.25, 0],
    [1, 0, 4, 0.25, 50],
    [1, 0, 1, 1, 50],
    [1, 0, 9, 0, 100],
  ])("of %d true, %d false and %d undecided at %d is %d", ([right, wrong, unsure, weight, want]) => {
    expect(factScore(right, wrong, unsure, weight)).toBe(want);
  });
});

describe("majority", () => {
  test.for<[readonly (keyof typeof values)[], string]>([
    [["true", "true", "false"], "true"],
    [["false", "idk", "idk"], "false"],
    [["true", "false", "idk"], "idk"],
    [["true", "false"], "idk"],
    [["idk"], "idk"],
    [["neutral"], "neutral"],
    [["neutral", "neutral", "true"], "neutral"],
    [["neutral", "true"], "true"],
    [["neutral", "idk"], "idk"],
  ])("of %j is %s", ([verdicts, want]) => {
    expect(majority(verdicts.map((verdict) => run(verdict)))[0]?.verdict).toBe(want);
  });

  test("of no runs, or of runs over no claims, is nothing", () => {
    expect(majority([])).toEqual([]);
    expect(majority([[], []])).toEqual([]);
  });
});

describe("factfulness", () => {
  const say = (...verdicts: readonly string[]) => ({
    verdicts: verdicts.map((verdict, id) => ({ id, reason: "", verdict })),
  });

  test("asks again, with the input, only about what every run left undecided", async () => {
    const judge = scriptedJudge({
      "claims/list": { texts: ["a", "b", "c"] },
      "factfulness/check": ({ run = 0 }: { run?: number }) =>
        run === 0 ? say("true", "idk", "idk") : say("true", "false", "idk"),
      "factfulness/check_with_input": say("true"),
    });
    const result = await evaluate(factfulness, { input: "I", output: "O" }, { n_runs: 2 }, { judge });
    const again = judge.asked.filter(({ question }) => question.id === "factfulness/check_with_input");
    expect(again.map(({ material, run }) => [material, run])).toEqual([
      [{ claims: ["c"], source: "I" }, 0],
      [{ claims: ["c"], source: "I" }, 1],
    ]);
    expect(result.score).toBeCloseTo(200 / 3, 10);
    expect(result.metadata).toMatchObject({ false_claims: [{ text: "b" }], undecided_claims: [] });
  });

  test("gives no score if the judge knows nothing of any claim", async () => {
    const judge = scriptedJudge({
      "claims/list": { texts: ["a", "b"] },
      "factfulness/check": say("idk", "idk"),
      "factfulness/check_with_input": say("idk", "idk"),
    });
    expect(await evaluate(factfulness, { input: "I", output: "O" }, {}, { judge })).toMatchObject({
      score: null,
      error: { kind: "refused", message: "The judge cannot tell of any of the 2 claims whether it is true." },
    });
  });
});
