import type { RunFromDatasetCreate } from "@aegis/contract";
import { expect, test } from "vitest";
import { chunkRows, meanThreshold, planDatasetRun } from "./run-plan.ts";
import type { Selection } from "./selected-metrics.ts";

const none: ReadonlySet<string> = new Set();
const stored: Selection = {
  "1": { threshold: 70, metric_args: { ignore_order: true } },
  "10": { threshold: 81, metric_args: null },
  "2": { threshold: 80, metric_args: null },
};
const [jsonEqual, exactMatch] = [1, 2];

function plan(
  request: Omit<RunFromDatasetCreate, "dataset_id"> = {},
  selected: Selection | null = stored,
  inactive = none,
  record_count = 3,
) {
  const structure = ["input", "output", "golden_answer"] as const;
  const dataset = { id: 42, selected_metrics: selected, structure, record_count };
  return planDatasetRun(dataset, { dataset_id: 42, ...request }, inactive);
}

test("a dataset run scores every record by every selected metric, in the order of ids, with stored settings", () => {
  const { tasks, ...rest } = plan();
  expect(rest).toEqual({ number_of_metrics: 3, threshold: 77, model_slug: "gpt-4o", chunk_rows: 500 });
  expect(tasks.map(({ position, metric_id, threshold }) => [position, metric_id, threshold])).toEqual([
    [0, jsonEqual, 70],
    [1, exactMatch, 80],
    [2, 10, 81],
  ]);
  for (const { from_index, to_index } of tasks) expect([from_index, to_index]).toEqual([0, 3]);
});

test("the threshold of the request is the run's, not a metric's", () => {
  const { threshold, tasks } = plan({ threshold: 5 });
  expect(threshold).toBe(5);
  expect(tasks.map((task) => task.threshold)).toEqual([70, 80, 81]);
});

test.each([
  ["nothing", undefined, { ignore_order: true }],
  ["null", null, { ignore_order: true }],
  ["another argument", { "1": { ignore_extra_keys: true } }, { ignore_order: true, ignore_extra_keys: true }],
  ["the same argument", { "1": { ignore_order: false } }, { ignore_order: false }],
  ["a metric that is not selected", { "3": { no_such: 1 }, "-7": {} }, { ignore_order: true }],
])("arguments of the request, %s, are merged over the stored ones", (_, metric_args, args) => {
  const { tasks } = plan(metric_args === undefined ? {} : { metric_args });
  expect(tasks[0]?.metric_args).toEqual(args);
  expect(tasks[1]?.metric_args).toBeNull();
});

test.each([
  [404, 'Model "gpt-1" not found.', () => plan({ model_slug: "gpt-1" })],
  [404, "Dataset 42 has no records.", () => plan({}, stored, none, 0)],
  [404, "Dataset 42 has no metrics. Select some with PUT /datasets/42.", () => plan({}, null)],
  [404, "Dataset 42 has no metrics. Select some with PUT /datasets/42.", () => plan({}, {})],
  [
    400,
    'Metric "99" is unknown or not active.',
    () => plan({}, { "99": { threshold: 1, metric_args: null } }),
  ],
  [400, 'Metric "json_equal" is unknown or not active.', () => plan({}, stored, new Set(["json_equal"]))],
  [
    400,
    '"json_equal" in metric_args is not a metric id. Write the id as a string, such as "1".',
    () => plan({ metric_args: { json_equal: {} } }),
  ],
  [
    400,
    'Metric "json_equal" has no argument "order". It takes ignore_order and ignore_extra_keys.',
    () => plan({ metric_args: { "1": { order: true } } }),
  ],
  [
    400,
    'Metric "json_equal": argument ignore_order must be true or false.',
    () => plan({ metric_args: { "1": { ignore_order: "yes" } } }),
  ],
  [
    400,
    'Metric "ctx_recall" needs context, which the rows of dataset 42 do not have.',
    () => plan({}, { ...stored, "32": { threshold: 1, metric_args: null } }),
  ],
  [
    400,
    'Metric "role_viol" needs prompt or expected_role, which the rows of dataset 42 do not have.',
    () => plan({}, { "42": { threshold: 1, metric_args: null } }),
  ],
  [
    400,
    'Metric "ev_obf" needs prompt, which the rows of dataset 42 do not have.',
    () =>
      plan(
        { metric_args: { "44": { field_to_evaluate: "prompt" } } },
        { "44": { threshold: 1, metric_args: null } },
      ),
  ],
])("a dataset run is refused with %i: %s", (status, detail, ask) => {
  expect(ask).toThrow(expect.objectContaining({ status, detail }));
});

test("an argument of the run may stand in for a field that no record has", () => {
  const selected = { "42": { threshold: 1, metric_args: null } };
  expect(plan({ metric_args: { "42": { expected_role: "a clerk" } } }, selected).tasks).toHaveLength(1);
});

test.each([
  [["exact_match"], { "2": 1 }, 500],
  [["ans_corr"], { "3": 1 }, 16],
  [["ans_corr", "faith", "json_equal"], { "1": 1, "3": 1, "4": 1 }, 8],
  [["three judged"], { "3": 1, "4": 1, "29": 1 }, 5],
])("a chunk of %s has rows for sixteen judged evaluations", (_, thresholds, rows) => {
  const selected = Object.entries(thresholds).map(([id, threshold]) => [
    id,
    { threshold, metric_args: null },
  ]);
  expect(plan({}, Object.fromEntries(selected)).chunk_rows).toBe(rows);
});

test.each([
  [1, 500],
  [4, 500],
  [5, 400],
  [1_000, 2],
  [3_000, 1],
])("a chunk of %i metrics without a judge has %i rows", (metrics, rows) => {
  const task = {
    metric_id: 2,
    threshold: 1,
    model_slug: null,
    metric_args: null,
    from_index: 0,
    to_index: 9,
  };
  expect(chunkRows(Array.from({ length: metrics }, (_, position) => ({ ...task, position })))).toBe(rows);
});

test.each([
  [[70], 70],
  [[70, 71], 71],
  [[70, 70, 71], 70],
  [[0, 0, 0, 1], 0],
  [[100, 100], 100],
])("the mean of the thresholds %o is %i, halves up", (thresholds, mean) => {
  expect(meanThreshold(thresholds.map((threshold) => ({ threshold })))).toBe(mean);
});
