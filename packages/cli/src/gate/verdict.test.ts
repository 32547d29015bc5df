import { describe, expect, test } from "vitest";
import { exitCodeOfAll } from "../exit-code.ts";
import { type Gate, noGate } from "./gate.ts";
import type { RunTotals } from "./totals.ts";
import { judgementOf } from "./verdict.ts";

/** Ten rows by one metric: seven passed, two missed the threshold, one could not be scored. */
const totals: RunTotals = {
  aggregate_results: { rouge: 72.5 },
  result: 72.5,
  is_gte_threshold: true,
  threshold: 70,
  metrics: [{ shortname: "rouge", threshold: 70, mean: 72.5, scored: 9, passed: 7, failed: 1, spread: null }],
  rows: 10,
  rowsPassed: 7,
  evaluations: 10,
  failed: 1,
  failures: [{ reason: "rouge: output is missing.", count: 1 }],
};
const whole: Partial<RunTotals> = { failed: 0, failures: [] };
const nothing: Partial<RunTotals> = { result: null, is_gte_threshold: null, aggregate_results: {} };

describe("a run", () => {
  test.each<[Partial<RunTotals>, Partial<Gate>, number]>([
    // Without a gate its own threshold decides.
    [whole, {}, 0],
    [{ ...whole, threshold: 72.5 }, {}, 0],
    [{ ...whole, threshold: 73 }, {}, 1],
    [{ ...whole, ...nothing }, {}, 1],
    // With one, only the gate does.
    [{ ...whole, threshold: 73 }, { result: 72.5 }, 0],
    [whole, { result: 72.51 }, 1],
    [{ ...whole, threshold: 73 }, { means: new Map([["rouge", 72.5]]) }, 0],
    [whole, { means: new Map([["rouge", 73]]) }, 1],
    [whole, { means: new Map([["bleu", 0]]) }, 1],
    [{ ...whole, threshold: 73 }, { passRate: 70 }, 0],
    [whole, { passRate: 70.001 }, 1],
    [whole, { result: 0, passRate: 71 }, 1],
    [{ ...whole, ...nothing }, { result: 0 }, 1],
    // Evaluations that failed count with and without a gate, and first.
    [{}, {}, 3],
    [{}, { errors: 1 }, 0],
    [{}, { passRate: 0 }, 3],
    [{ threshold: 73 }, { errors: 0 }, 3],
    [{ threshold: 73 }, { errors: 1 }, 1],
  ])("with %j and the gate %j ends with %i", (differences, gate, code) => {
    const judgement = judgementOf({ ...totals, ...differences }, { ...noGate, ...gate });
    expect(judgement.exitCode).toBe(code);
    expect(judgement.passed).toBe(code === 0);
    expect(judgement.checks.every(({ passed }) => passed)).toBe(code === 0);
  });

  test("says what was found and what is asked for, and never rounds a rate up to it", () => {
    const most = { ...totals, ...whole, rows: 20_000, rowsPassed: 18_999 };
    const { checks } = judgementOf(most, { ...noGate, passRate: 95, result: 80 });
    expect(checks.map(({ says }) => says)).toEqual([
      "Every evaluation has a score.",
      "The result is 72.5; at least 80 is asked for.",
      "18999 of 20000 rows passed, 94.99 %; at least 95 % is asked for.",
    ]);
  });
});

test.each([
  [[], 0],
  [[0, 1, 0], 1],
  [[1, 3], 3],
  [[5, 3, 4], 4],
  [[4, 2], 2],
  [[2, 130], 130],
] as const)("suites that end with %j end with %i together", (codes, together) => {
  expect(exitCodeOfAll(codes)).toBe(together);
});
