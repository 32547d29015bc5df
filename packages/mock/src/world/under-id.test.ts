import { expect, test } from "vitest";
import { underId } from "./under-id.ts";

const run = {
  id: 991,
  alias: "march",
  dataset_id: 991,
  evaluations: [
    { id: 5, run_id: 991, record: { id: 991, run_id: 7 } },
    { id: 6, run_id: 991, record: null },
  ],
};

test.each<[what: string, shown: unknown, path: Record<string, unknown>, expected: unknown]>([
  [
    "a thing and its parts",
    run,
    { run_id: 5 },
    {
      id: 5,
      alias: "march",
      dataset_id: 991,
      evaluations: [
        { id: 5, run_id: 5, record: { id: 991, run_id: 7 } },
        { id: 6, run_id: 5, record: null },
      ],
    },
  ],
  ["a thing of no id", run, {}, run],
  ["what has no id", { name: "a", run_id: 991 }, { run_id: 5 }, { name: "a", run_id: 991 }],
  ["a text", "a,b\n", { run_id: 5 }, "a,b\n"],
  ["null", null, { run_id: 5 }, null],
])("under another id, %s", (_what, shown, path, expected) => {
  expect(underId(shown, path)).toEqual(expected);
});
