import { expect, test } from "vitest";
import { refuseLargeRun, refuseRunBeside } from "./run-limits.ts";

const limits = { tasks: 6, evaluations: 100, running: 2 };

test.each([
  [[{ rows: 1, metrics: 6 }]],
  [
    [
      { rows: 1, metrics: 3 },
      { rows: 2, metrics: 3 },
    ],
  ],
  [[{ rows: 100, metrics: 1 }]],
  [[{ rows: 25, metrics: 4 }]],
  [
    [
      { rows: 1_000, metrics: 0 },
      { rows: 0, metrics: 6 },
    ],
  ],
  [[]],
])("a run of the blocks %j is as large as a run may be, or smaller", (blocks) => {
  expect(() => refuseLargeRun(blocks, limits)).not.toThrow();
});

test.each([
  [[{ rows: 0, metrics: 7 }], "The run has 7 tasks, one for each metric of each block, and may have 6."],
  [
    Array(7).fill({ rows: 0, metrics: 1 }),
    "The run has 7 tasks, one for each metric of each block, and may have 6.",
  ],
  [
    [{ rows: 101, metrics: 1 }],
    "The run has 101 evaluations, one for each metric of each row, and may have 100.",
  ],
  [
    [
      { rows: 26, metrics: 3 },
      { rows: 23, metrics: 1 },
    ],
    "The run has 101 evaluations, one for each metric of each row, and may have 100.",
  ],
])("a run of the blocks %j is refused with 400", (blocks, sentence) => {
  expect(() => refuseLargeRun(blocks, limits)).toThrow(
    expect.objectContaining({ status: 400, detail: `${sentence} Split it into several runs.` }),
  );
});

test("a user may start a run beside one fewer than are allowed", () => {
  expect(() => refuseRunBeside(1, limits)).not.toThrow();
  for (const running of [2, 3])
    expect(() => refuseRunBeside(running, limits)).toThrow(
      expect.objectContaining({
        status: 429,
        detail: "You have 2 unfinished runs, which is the most. Wait until one has finished, or delete one.",
      }),
    );
});
