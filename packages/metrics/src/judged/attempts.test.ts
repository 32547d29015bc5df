import { describe, expect, test } from "vitest";
import { countBySeverity } from "./attempts.ts";
import { remaining } from "./findings.ts";

describe("remaining", () => {
  test.for<[readonly number[], number]>([
    [[], 100],
    [[0.25], 75],
    [[0.5], 50],
    [[1], 0],
    [[0.5, 0.5], 25],
    [[0.25, 0.5], 37.5],
    [[0.5, 1, 0.25], 0],
  ])("after findings that weigh %j is %d", ([weights, want]) => {
    expect(remaining(weights.map((weight) => ({ weight })))).toBe(want);
  });
});

test("a severity that does not occur has no key", () => {
  expect(countBySeverity([])).toEqual({});
  expect(countBySeverity([{ severity: "high" }, { severity: "high" }, { severity: "low" }])).toEqual({
    high_severity_attempts_found: 2,
    low_severity_attempts_found: 1,
  });
});
