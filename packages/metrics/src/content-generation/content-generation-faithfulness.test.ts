import { describe, expect, test } from "vitest";
import { briefScore, claimLimit } from "./content-generation-faithfulness.ts";

const of = (values: readonly number[]) => values.map((value) => ({ value }));

describe("briefScore", () => {
  type Part = readonly number[];
  test.for<[claims: Part, weights: Part, entities: Part, sentences: Part, want: number]>([
    [[], [], [], [], 100],
    [[1], [1], [1], [1], 100],
    [[0], [1], [0], [0], 0],
    [[1, 0], [1, 0.25], [], [], 80],
    [[1, 0], [0.25, 1], [], [], 20],
    [[], [], [1, 0], [], 50],
    [[], [], [], [1, 0.5, 0], 50],
    [[1], [0.5], [0], [0.5], 50],
  ])(
    "of claims %j weighing %j, entities %j and sentences %j is %d",
    ([claims, weights, entities, sentences, want]) => {
      expect(briefScore(of(claims), of(weights), of(entities), of(sentences))).toBeCloseTo(want, 10);
    },
  );
});

test.for<[number, number]>([
  [0, 10],
  [1, 10],
  [50, 10],
  [51, 11],
  [1000, 50],
  [5000, 50],
])("a text of %d words has at most %d claims", ([words, want]) => {
  expect(claimLimit("word ".repeat(words))).toBe(want);
});
