import { expect, test } from "vitest";
import { costGrid } from "./cost-grid.ts";

test("evaluations are counted by score and cost, up to the highest cost", () => {
  expect(costGrid([100, 100, 96, 0, null, 50], 99, [0.02, 0.02, 0.02, 0.01, 0.01, null])).toEqual({
    columns: 50,
    lines: 20,
    mostCost: 0.02,
    cells: [
      { column: 49, line: 19, passes: true, count: 2 },
      { column: 49, line: 19, passes: false, count: 1 },
      { column: 25, line: 0, passes: false, count: 1 },
    ],
  });
});

test.each([
  ["no costs", [100], null],
  ["costs of nothing", [100], [0]],
  ["no evaluation with both", [null, 50], [0.01, null]],
])("with %s there is no chart", (_, scores, costs) => {
  expect(costGrid(scores, 50, costs)).toBeUndefined();
});
