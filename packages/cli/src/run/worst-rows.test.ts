import { expect, test } from "vitest";
import { evaluationsOf } from "../testing/evaluations-of.ts";
import { createWorstRows } from "./worst-rows.ts";

test("the worst rows are the ten that miss a threshold by most, the worst first, by that metric", () => {
  const worst = createWorstRows();
  worst.add(evaluationsOf({ a: 40, b: 10, c: 90 }, { record_index: 0 }), 7);
  worst.add(evaluationsOf({ a: 50 }, { record_index: 1 }), 8);
  worst.add(evaluationsOf({ a: null }, { record_index: 2 }), 9);
  for (let at = 3; at < 20; at += 1) worst.add(evaluationsOf({ a: at }, { record_index: at }), null);
  expect(worst.rows().map(({ record_index, metric }) => [record_index, metric])).toEqual([
    ...[3, 4, 5, 6, 7, 8, 9].map((at) => [at, "a"]),
    [0, "b"],
    [10, "a"],
    [11, "a"],
  ]);
  expect(worst.rows()[7]).toEqual({
    line: 7,
    record_index: 0,
    metric: "b",
    result: 10,
    threshold: 50,
    explanation: "why",
    output: "said of asked",
  });
});
