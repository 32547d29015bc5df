import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { numericMatch } from "./numeric-match.ts";

async function scoreOf(output: string, golden_answer: string, args = {}): Promise<number | null> {
  return (await evaluate(numericMatch, { output, golden_answer }, args)).score;
}

describe("matching", () => {
  test.each([
    ["1.0", "1", {}],
    ["+1e3", " 1000\n", {}],
    ["-0", "0.00", {}],
    ["1.0001", "1.0", { tolerance: 0.0001 }],
    ["1.1", "1.0", { tolerance: 0.1 }],
    ["99", "100", { relative_tolerance: 0.01 }],
    ["100", "99", { relative_tolerance: 0.01 }],
    ["0.3", "0.1", { relative_tolerance: 0.6666666666666667 }],
    ["1e-400", "0.1e-399", {}],
    ["1000", "1001", { tolerance: 1, relative_tolerance: 0.0000001 }],
    ["1", "-1", { relative_tolerance: 2 }],
    ["12345678901234567890", "12345678901234567890.0", {}],
    ["1e308", "-1e308", { relative_tolerance: 2 }],
  ])("%s and %s with %j", async (output, golden, args) => {
    expect(await scoreOf(output, golden, args)).toBe(100);
  });
});

describe("not matching", () => {
  test.each([
    ["1.0001", "1.0", {}],
    ["1.1000000000000001", "1.0", { tolerance: 0.1 }],
    ["98.99", "100", { relative_tolerance: 0.01 }],
    ["9007199254740993", "9007199254740992", {}],
    ["1e-400", "0", {}],
    ["1", "-1", {}],
    ["0", "0.1", { relative_tolerance: 0.999 }],
    ["1e309", "1e309", {}],
    ["one", "1", {}],
    ["1", "one", {}],
    ["", "", {}],
    ["NaN", "NaN", {}],
  ])("%s and %s with %j", async (output, golden, args) => {
    expect(await scoreOf(output, golden, args)).toBe(0);
  });
});

describe("any two numbers", () => {
  const numbers = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
  const tolerances = fc.double({ min: 0, max: 1e6, noNaN: true });

  test("match in either order, and still match with more tolerance", () =>
    fc.assert(
      fc.asyncProperty(numbers, numbers, tolerances, tolerances, async (a, b, tolerance, more) => {
        const [left, right] = [String(a), String(b)];
        const score = await scoreOf(left, right, { tolerance });
        expect(await scoreOf(right, left, { tolerance })).toBe(score);
        expect(await scoreOf(left, left)).toBe(100);
        expect(Number(await scoreOf(left, right, { tolerance: tolerance + more }))).toBeGreaterThanOrEqual(
          Number(score),
        );
      }),
    ));
});

test.each([
  [{ tolerance: -1 }, "numeric_match: argument tolerance must be 0 or more."],
  [{ tolerance: "1" }, "numeric_match: argument tolerance must be a number."],
])("numeric_match refuses %j", async (args, message) => {
  const { error } = await evaluate(numericMatch, { output: "1", golden_answer: "1" }, args);
  expect(error).toEqual({ kind: "argument", message });
});
