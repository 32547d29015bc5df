import type { MetricInfo, SelectedMetrics } from "@aegis/contract";
import { expect, test } from "vitest";
import { choiceOf, lackOf, newlyChosen, selectionOf } from "./metric-choice.ts";

const argument = { description: "", is_required: false };
const metric: MetricInfo = {
  id: 2,
  shortname: "exact_match",
  label: "Exact Match",
  category: "Structural",
  description: "",
  score_summary: "",
  needs: ["output", "golden_answer"],
  optional: [],
  needs_one_of: [],
  arguments: [
    { ...argument, name: "case_sensitive", default: true, schema: { type: "boolean" } },
    { ...argument, name: "schema", default: null, schema: { type: "object" } },
    {
      ...argument,
      name: "texts",
      default: null,
      schema: { type: ["string", "array"], items: { type: "string" } },
    },
  ],
  threshold: 100,
  is_judged: false,
  is_active: true,
};
const other: MetricInfo = { ...metric, id: 3, shortname: "contains", label: "Contains" };

test("a metric that has just been chosen is sent with its usual threshold alone", () => {
  expect(selectionOf({ 2: newlyChosen(metric) }, [metric])).toEqual({ 2: 100 });
});

test.each([
  [{ "2": 70 }],
  [{ "2": { threshold: 70, metric_args: { case_sensitive: false } } }],
  [{ "2": { threshold: 70, metric_args: { schema: { type: "object" } } } }],
])("what a dataset has, %j, is sent as it is if nothing is changed", (selected) => {
  expect(selectionOf(choiceOf(selected, [metric]), [metric])).toEqual(selected);
});

test("a dataset without metrics begins without any", () => {
  expect(choiceOf(null, [metric])).toEqual({});
});

test.each<[string, SelectedMetrics]>([
  ["a metric that is not listed", { "99": 70 }],
  ["its arguments", { "99": { threshold: 70, metric_args: { texts: ["a"] } } }],
  ["an argument that is not listed", { "2": { threshold: 60, metric_args: { old: 1 } } }],
  ["a text with line breaks", { "2": { threshold: 60, metric_args: { texts: ["a\nb", ""] } } }],
  ["a single text in a list", { "2": { threshold: 60, metric_args: { texts: ["a"] } } }],
  ["a default that is stored", { "2": { threshold: 60, metric_args: { case_sensitive: true } } }],
])("%s is kept as it is if something else is changed", (_, selected) => {
  const choice = choiceOf(selected, [metric, other]);
  const changed = { ...choice, 3: newlyChosen(other) };
  expect(selectionOf(changed, [metric, other])).toEqual({ ...selected, 3: 100 });
});

test("an argument that is changed or emptied is sent so, and those beside it as they are", () => {
  const stored = { "2": { threshold: 60, metric_args: { old: 1, texts: ["a\nb"], case_sensitive: false } } };
  const { 2: chosen } = choiceOf(stored, [metric]);
  const args = { ...chosen?.args, texts: "c", case_sensitive: "" };
  const changed = { 2: { ...newlyChosen(metric), ...chosen, args } };
  expect(selectionOf(changed, [metric])).toEqual({
    2: { threshold: 60, metric_args: { old: 1, texts: "c" } },
  });
});

test("an argument that is to be JSON and is not is refused", () => {
  expect(() => selectionOf({ 2: { threshold: "70", args: { schema: "{" } } }, [metric])).toThrow(SyntaxError);
});

const instructions = { ...argument, name: "instructions", default: null, schema: { type: "string" } };

test.each<[Partial<MetricInfo>, string | undefined]>([
  [{ needs: ["output"] }, undefined],
  [{ needs: ["output", "golden_answer", "context"] }, "golden_answer and context"],
  [{ needs: [], needs_one_of: ["prompt", "input"] }, "prompt or input"],
  [{ needs: [], needs_one_of: ["prompt", "output"] }, undefined],
  [{ needs: [], needs_one_of: ["prompt", "instructions"], arguments: [instructions] }, undefined],
])("for rows that have an output, %j lacks %s", (parts, lack) => {
  expect(lackOf({ ...metric, ...parts }, ["output"])).toBe(lack);
});
