import { expect, test } from "vitest";
import { costText, totalCostText } from "./cost.ts";

test.each([
  [0, "0", "0.000000000000000"],
  [1, "0.000000001", "0.000000001000000"],
  [400_000, "0.0004", "0.000400000000000"],
  [1_200_000, "0.0012", "0.001200000000000"],
  [1_000_000_000, "1", "1.000000000000000"],
  [10_050_000_000, "10.05", "10.050000000000000"],
  [Number.MAX_SAFE_INTEGER, "9007199.254740991", "9007199.254740991000000"],
])("%i nano-dollars are shown as %s, and as a total of %s", (amount, cost, total) => {
  expect(costText(amount)).toBe(cost);
  expect(totalCostText(amount)).toBe(total);
});

test.each([
  [-1, "-0.000000001"],
  [-2_500_000_000, "-2.5"],
])("%i nano-dollars, taken away, are shown as %s", (amount, cost) => {
  expect(costText(amount)).toBe(cost);
});
