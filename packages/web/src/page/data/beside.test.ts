import { expect, test } from "vitest";
import { reportRun } from "../../testing/report-run.ts";
import { beside } from "./beside.ts";
import type { RunData } from "./run-data.ts";

/** A run whose rows ask these, each with a score. */
function runAsking(rows: readonly (readonly [input: string, score: number | null])[]): RunData {
  return {
    run: reportRun({ rouge: rows.map(([, score]) => score) }),
    rowAt: (row) => ({
      record: {
        prompt: null,
        input: rows[row]?.[0] ?? "",
        context: null,
        output: `of ${row}`,
        golden_answer: null,
      },
      evaluations: [],
    }),
  };
}

test("rows are matched by what they ask, and told apart if they ask the same", () => {
  const earlier = runAsking([
    ["one", 50],
    ["two", 50],
    ["twice", 10],
    ["twice", 90],
    ["gone", 1],
  ]);
  const now = runAsking([
    ["two", 60],
    ["new", 100],
    ["one", 40],
    ["twice", 10],
    ["twice", null],
  ]);
  const { comparison, metrics } = beside(now, earlier).run;
  expect(comparison).toMatchObject({ changes: "bnwuu", gone: 1, tolerance: 0 });
  expect(metrics[0]?.before).toEqual([50, null, 50, 10, 90]);
});
