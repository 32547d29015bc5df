import { expect, test } from "vitest";
import { scoreDirection } from "./score-direction.ts";

test.each([
  [2, 2, "unchanged"],
  [0.1 + 0.2, 0.3, "unchanged"],
  [2.1, 2, "better"],
  [-2.1, 2, "worse"],
  [0, 0, "unchanged"],
])("a rise of %d with a tolerance of %d is %s", (rise, tolerance, direction) => {
  expect(scoreDirection(rise, tolerance)).toBe(direction);
});
