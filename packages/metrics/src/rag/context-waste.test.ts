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

test.for<[string, unknown, readonly (readonly number[])[]]>([
  [
    "from 0",
    [
      [
        { id: 0, words: "It opens at nine" },
        { id: 2, words: "Opening: nine" },
      ],
    ],
    [[0, 2]],
  ],
  [
    "from 1",
    [
      [
        { id: 1, words: "It opens at nine" },
        { id: 3, words: "Opening: nine" },
      ],
    ],
    [[0, 2]],
  ],
  ["by numbers alone", [[0, 2]], [[0, 2]]],
  ["by numbers alone, from 1", [[1, 2, 3]], [[0, 1, 2]]],
])("groups of chunks are read as they are named: %s", async ([, redundant, want]) => {
  const { metadata, error } = await wasteOf(redundant);
  expect(error).toBeNull();
  expect(metadata).toMatchObject({ redundant_groups: want });
});

test.for<[string, unknown]>([
  [
    "of other words",
    [
      [
        { id: 0, words: "Cats sleep" },
        { id: 2, words: "Opening: nine" },
      ],
    ],
  ],
  ["by numbers alone, maybe from 1", [[1, 2]]],
  ["outside the list", [[0, 7]]],
])("groups of chunks are asked for once more, and then refused, if named %s", async ([, redundant]) => {
  const { error, asked } = await wasteOf(redundant);
  expect(error).toMatchObject({ kind: "unparseable" });
  expect(asked).toBe(2);
});

async function wasteOf(redundant: unknown) {
  const context = ["It opens at nine.", "Cats sleep.", "Opening: nine o'clock."];
  const judge = scriptedJudge({
    "ctx_waste/use": { verdicts: context.map((words, id) => ({ id, words, reason: "", verdict: "used" })) },
    "ctx_waste/overlap": { redundant, contradictory: [] },
  });
  const result = await evaluate(contextWaste, { context, output: "b" }, {}, { judge });
  const asked = judge.asked.filter(({ question }) => question.id === "ctx_waste/overlap").length;
  return { ...result, asked };
}
