import { expect, test } from "vitest";
import { rowChangeOf, scoreChanges } from "./score-changes.ts";

test.each([
  [50, 60, 0, "better"],
  [50, 40, 0, "worse"],
  [50, 50, 0, "unchanged"],
  [50, 48, 2, "unchanged"],
  [50, 47.9, 2, "worse"],
  [0.3, 0.1 + 0.2, 0, "unchanged"],
  [null, 50, 0, "unscored"],
  [50, null, 0, "unscored"],
])("a score that was %j and is %j, with a tolerance of %d, is %s", (before, after, tolerance, change) => {
  const [found] = scoreChanges({ rouge: before }, { rouge: after }, tolerance);
  expect(found).toEqual({ metric: "rouge", before, after, change });
});

test("a metric that only one of the two runs has, and an evaluation that failed in both, are left out", () => {
  const [before, after] = [
    { rouge: 1, bleu: null, exact_match: 1 },
    { rouge: 1, bleu: null, toxic: 1 },
  ];
  expect(scoreChanges(before, after, 0).map(({ metric }) => metric)).toEqual(["rouge"]);
});

test.each([
  [{ rouge: 60, bleu: 60 }, "better"],
  [{ rouge: 60, bleu: 40 }, "worse"],
  [{ rouge: 50, bleu: 60 }, "better"],
  [{ rouge: 50, bleu: null }, "unchanged"],
  [{}, "unchanged"],
])("a row whose scores were 50 and are %j is %s", (after, change) => {
  expect(rowChangeOf(scoreChanges({ rouge: 50, bleu: 50 }, after, 0))).toBe(change);
});
