import { expect, test } from "vitest";
import { checkArithmetic } from "./facts.ts";

test.for<[string, string]>([
  ["2 + 2 = 4", "true"],
  ["2+2 is 5", "false"],
  ["0.1 + 0.2 equals 0.3", "true"],
  ["7 x 6 makes 42.", "true"],
  ["9 divided by 3 is 3", "true"],
  ["1 / 0 = 1", "false"],
  ["10 minus 4 is 7", "false"],
  ["Cats have 4 legs", "idk"],
])("the offline judge calculates that %j is %s", ([claim, want]) => {
  expect(checkArithmetic(claim)).toBe(want);
});
