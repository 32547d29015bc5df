import { expect, test } from "vitest";
import { presentSelection, readSelection } from "./selected-metrics.ts";

const none = new Set<string>();

test("a selection accepts both forms, mixed, and keeps arguments as sent", () => {
  const selection = readSelection(
    { "2": 80, "1": { threshold: 70, metric_args: { ignore_order: true } }, "3": { threshold: 60 } },
    none,
  );
  expect(selection).toEqual({
    "1": { threshold: 70, metric_args: { ignore_order: true } },
    "2": { threshold: 80, metric_args: null },
    "3": { threshold: 60, metric_args: null },
  });
});

test("a selection is shown as a threshold, or as an object if it has arguments", () => {
  const selection = readSelection(
    {
      "1": { threshold: 70, metric_args: { ignore_order: true } },
      "2": { threshold: 80, metric_args: {} },
      "3": { threshold: 60, metric_args: null },
    },
    none,
  );
  expect(presentSelection(selection)).toEqual({
    "1": { threshold: 70, metric_args: { ignore_order: true } },
    "2": 80,
    "3": 60,
  });
  expect(presentSelection(null)).toBeNull();
});

test.each([
  ["no metric", {}, "selected_metrics is empty. Name at least one metric, or leave it out."],
  [
    "a shortname",
    { json_equal: 70 },
    '"json_equal" in selected_metrics is not a metric id. Write the id as a string, such as "1".',
  ],
  [
    "a fraction",
    { "1.0": 70 },
    '"1.0" in selected_metrics is not a metric id. Write the id as a string, such as "1".',
  ],
  ["an unknown id", { "99": 70 }, "Metric 99 in selected_metrics is unknown or not active."],
  ["an id written otherwise", { "01": 70 }, "Metric 01 in selected_metrics is unknown or not active."],
  ["a negative id", { "-1": 70 }, "Metric -1 in selected_metrics is unknown or not active."],
  ["a metric that is switched off", { "2": 70 }, "Metric 2 in selected_metrics is unknown or not active."],
  [
    "an unknown argument",
    { "1": { threshold: 70, metric_args: { order: true } } },
    'Metric "json_equal" has no argument "order". It takes ignore_order and ignore_extra_keys.',
  ],
  [
    "an argument of another type",
    { "1": { threshold: 70, metric_args: { ignore_order: "yes" } } },
    'Metric "json_equal": argument ignore_order must be true or false.',
  ],
  ["a missing argument", { "41": 70 }, 'Metric "misuse": argument domain is required.'],
])("a selection with %s is refused", (_, selection, detail) => {
  const refusal = expect.objectContaining({ name: "DomainError", status: 400, detail });
  expect(() => readSelection(selection, new Set(["exact_match"]))).toThrow(refusal);
});
