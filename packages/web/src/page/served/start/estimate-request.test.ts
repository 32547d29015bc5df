import type { MetricInfo } from "@aegis/contract";
import { expect, test } from "vitest";
import { estimateRequest } from "./estimate-request.ts";

const metric: MetricInfo = {
  id: 7,
  shortname: "json_schema_match",
  label: "JSON Schema Match",
  category: "Structural",
  description: "",
  score_summary: "",
  needs: ["output"],
  optional: [],
  needs_one_of: [],
  arguments: [
    { name: "schema", description: "", is_required: false, default: null, schema: { type: "object" } },
  ],
  threshold: 100,
  is_judged: false,
  is_active: true,
};

test.each([
  ["no metric", {}, "", undefined],
  ["a metric", { 7: { threshold: "70", args: {} } }, "", { selected_metrics: { 7: 70 } }],
  [
    "a metric and a model",
    { 7: { threshold: "70", args: {} } },
    "gpt-4.1",
    { selected_metrics: { 7: 70 }, model_slug: "gpt-4.1" },
  ],
  ["half of an argument", { 7: { threshold: "70", args: { schema: '{"a' } } }, "", undefined],
  [
    "an argument",
    { 7: { threshold: "70", args: { schema: '{"a":1}' } } },
    "",
    { selected_metrics: { 7: { threshold: 70, metric_args: { schema: { a: 1 } } } } },
  ],
])("with %s entered, that is asked for", (_, choice, model, asked) => {
  expect(estimateRequest(1, choice, [metric], { model })).toEqual(asked && { dataset_id: 1, ...asked });
});
