import { expect, test } from "vitest";
import { progressText } from "./progress-text.ts";

test.each([
  ["begins", [4, 0, 0, 4], "0 of 4 evaluations, 0 of them without a score"],
  ["is halfway", [2_000, 900, 100, 1_000], "1,000 of 2,000 evaluations, 100 of them without a score"],
  ["is retried", [4, 1, 3, 3], "3 failed evaluations left to score again; 1 of 4 have a score"],
  [
    "is retried, and one failed again",
    [4, 2, 2, 1],
    "1 failed evaluation left to score again; 2 of 4 have a score",
  ],
] as const)("a run that %s says how far it is", (_, [all, scored, failed, left], text) => {
  const counts = {
    number_of_evaluations: all,
    number_of_successes: scored,
    number_of_failures: failed,
    number_of_remaining: left,
  };
  expect(progressText(counts)).toBe(text);
});
