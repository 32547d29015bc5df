import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { scriptedJudge } from "../judge/scripted.ts";
import { contextWaste, sound, wastedChunks } from "./context-waste.ts";

describe("wastedChunks", () => {
  type Groups = readonly (readonly number[])[];
  test.for<[unused: readonly number[], redundant: Groups, contradictory: Groups, want: readonly number[]]>([
    [[], [], [], []],
    [[1], [], [], [1]],
    [[], [[0, 2]], [], [2]],
    [[0], [[0, 2]], [], [0]],
    [[0], [[0, 1, 2]], [], [0, 2]],
    [[], [[0, 1]], [[1, 2]], [1]],
    [[], [], [[0, 1]], [1]],
    [[2], [[0, 1]], [[0, 2]], [1, 2]],
  ])("of unused %j, redundant %j and contradictory %j are %j", ([unused, redundant, contradictory, want]) => {
    expect(wastedChunks(unused, redundant, contradictory)).toEqual(want);
  });
});

test("only groups of two or more different chunks count", () => {
  expect(sound([[1, 0, 1], [2], [], [0, undefined], [2, 1]])).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test("one chunk is not compared with others", async () => {
  const judge = scriptedJudge({ "ctx_waste/use": { verdicts: [{ id: 0, reason: "", verdict: "used" }] } });
  const { score, metadata } = await evaluate(contextWaste, { context: "a", output: "b" }, {}, { judge });
  expect(score).toBe(100);
  expect(metadata).toMatchObject({ redundant_groups: [], unused_chunks: [] });
});
