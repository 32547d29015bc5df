import { describe, expect, test } from "vitest";
import { evaluationsOf } from "../testing/evaluations-of.ts";
import { createBaselineRows } from "./baseline-rows.ts";
import { createComparer } from "./comparison.ts";
import type { RowScores } from "./score-columns.ts";

type Rows = readonly (readonly [asked: string, scores: RowScores])[];

function compared(before: Rows, after: Rows, tolerance = 0) {
  const rows = createBaselineRows();
  for (const [input, scores] of before)
    for (const { record } of evaluationsOf({ a: 0 }, { input })) rows.add(record, scores);
  const comparer = createComparer({ name: "main", means: { a: 50 }, rows }, tolerance);
  for (const [at, [input, scores]] of after.entries())
    comparer.add(evaluationsOf(scores, { input, record_index: at }), at + 2);
  return comparer.comparison();
}

describe("a row", () => {
  test.each<[string, RowScores, RowScores, number]>([
    ["unchanged", { a: 50 }, { a: 50 }, 0],
    ["better", { a: 50 }, { a: 50.1 }, 0],
    ["worse", { a: 50 }, { a: 49.9 }, 0],
    ["unchanged", { a: 50 }, { a: 48 }, 2],
    ["unchanged", { a: 50 }, { a: 52 }, 2],
    ["worse", { a: 50 }, { a: 47.99 }, 2],
    // In floating point, this is more than 0.1 above 0.2.
    ["unchanged", { a: 0.2 }, { a: 0.1 + 0.2 }, 0.1],
    // One metric that falls outweighs others that rise.
    ["worse", { a: 50, b: 0 }, { a: 40, b: 100 }, 0],
    ["better", { a: 50, b: 0 }, { a: 50, b: 100 }, 0],
    // Nobody knows how a score changed that is only there in one of the two.
    ["unchanged", { a: 50 }, { a: null }, 0],
    ["unchanged", { a: null }, { a: 50 }, 0],
    ["unchanged", { a: 50 }, { b: 0 }, 0],
  ])("is %s from %j to %j with a tolerance of %d", (change, before, after, tolerance) => {
    const counts = { better: 0, worse: 0, unchanged: 0 };
    const comparison = compared([["q", before]], [["q", after]], tolerance);
    expect(comparison).toMatchObject({ matched: 1, fresh: 0, gone: 0, ...counts, [change]: 1 });
  });

  test("is matched by what it asks, wherever it is, and otherwise new or gone", () => {
    const before: Rows = [
      ["one", { a: 1 }],
      ["two", { a: 2 }],
      ["three", { a: 3 }],
    ];
    const after: Rows = [
      ["three", { a: 3 }],
      ["four", { a: 0 }],
      ["two", { a: 1 }],
    ];
    expect(compared(before, after)).toMatchObject({ matched: 2, fresh: 1, gone: 1, worse: 1, unchanged: 1 });
  });

  test("that asks the same as another is matched by their order", () => {
    const twice: Rows = [
      ["q", { a: 1 }],
      ["q", { a: 2 }],
    ];
    expect(compared(twice, twice)).toMatchObject({ matched: 2, unchanged: 2, gone: 0 });
    expect(compared(twice, [["q", { a: 1 }]])).toMatchObject({ matched: 1, unchanged: 1, gone: 1 });
  });
});

test("regressions are the rows that fell most, by the metric that did, with their lines", () => {
  const before = Array.from({ length: 12 }, (_, at) => [`q${at}`, { a: 100, b: 100 }] as const);
  const after = Array.from({ length: 12 }, (_, at) => [`q${at}`, { a: 100 - at, b: 99 }] as const);
  const { regressions, metrics, worse } = compared(before, after);
  expect(worse).toBe(12);
  expect(regressions).toHaveLength(10);
  expect(regressions[0]).toEqual({
    line: 13,
    record_index: 11,
    metric: "a",
    before: 100,
    after: 89,
    output: "said of q11",
  });
  expect(metrics).toEqual([
    { shortname: "a", before: 50, better: 0, worse: 11, unchanged: 1, unscored: 0 },
    { shortname: "b", before: 0, better: 0, worse: 12, unchanged: 0, unscored: 0 },
  ]);
});
