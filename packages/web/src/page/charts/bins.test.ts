import { expect, test } from "vitest";
import { binsOf } from "./bins.ts";

test("a score is in the bin that it begins, and 100 in the last; a failed evaluation is in none", () => {
  expect(binsOf([0, 24.9, 25, 50, 99, 100, null], 100, 4)).toEqual([
    { min: 0, max: 25, count: 2, passed: 0 },
    { min: 25, max: 50, count: 1, passed: 0 },
    { min: 50, max: 75, count: 1, passed: 0 },
    { min: 75, max: 100, count: 2, passed: 1 },
  ]);
});
