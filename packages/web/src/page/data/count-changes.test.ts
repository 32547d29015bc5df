import { expect, test } from "vitest";
import { reportRun } from "../../testing/report-run.ts";
import { countChanges, metricChanges } from "./count-changes.ts";

const { metrics, comparison } = reportRun(
  { rouge: [100, 40, null, 60, 80.5, 10] },
  { before: { rouge: [90, 50, 50, null, 80, null] }, changes: "bwuuun", tolerance: 1 },
);

test("rows are counted by what became of them", () => {
  expect(comparison && countChanges(comparison)).toEqual({ better: 1, worse: 1, unchanged: 3, new: 1 });
});

test("scores are counted by what became of them, in rows that the baseline has, too", () => {
  expect(metrics[0] && comparison && metricChanges(metrics[0], comparison)).toEqual({
    better: 1,
    worse: 1,
    unchanged: 1,
    unscored: 2,
  });
});
