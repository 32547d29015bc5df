import { describe, expect, test } from "vitest";
import { fieldErrors } from "./field-errors.ts";
import { readRequest } from "./read-request.ts";

/** What is wrong with a JSON body, one line per error: where, type, message. */
function errorLines(
  id: "createCustomRun" | "updateDataset" | "createDataCollection" | "evaluate",
  body: unknown,
): string[] {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const path = id === "updateDataset" ? { dataset_id: "1" } : {};
  const reading = readRequest(id, { path, query: "", content: { kind: "json", bytes } });
  if ("request" in reading) return [];
  if (reading.error.status === 400) return [reading.error.detail];
  return reading.error.detail.map(({ loc, type, msg }) => `${loc.join("/")} ${type}: ${msg}`);
}

describe("each error has pydantic's type and message", () => {
  test.each([
    [{}, "body/evaluations missing: Field required"],
    [[], "body model_attributes_type: Input should be a valid dictionary or object to extract fields from"],
    [null, "body model_attributes_type: Input should be a valid dictionary or object to extract fields from"],
    [{ evaluations: {} }, "body/evaluations list_type: Input should be a valid list"],
    [{ evaluations: [1] }, "body/evaluations/0 dict_type: Input should be a valid dictionary"],
    [{ evaluations: [{ metrics: [] }] }, "body/evaluations/0/data missing: Field required"],
    [{ evaluations: [], is_blocking: null }, "body/is_blocking bool_type: Input should be a valid boolean"],
    [{ evaluations: [], is_blocking: "true" }, "body/is_blocking bool_type: Input should be a valid boolean"],
    [{ evaluations: [], alias: 7 }, "body/alias string_type: Input should be a valid string"],
    [{ evaluations: [], alias: "" }, "body/alias string_too_short: String should have at least 1 character"],
    [
      { evaluations: [], alias: "a".repeat(256) },
      "body/alias string_too_long: String should have at most 255 characters",
    ],
    [{ evaluations: [], threshold: "70" }, "body/threshold int_type: Input should be a valid integer"],
    [
      { evaluations: [], threshold: 1.5 },
      "body/threshold int_from_float: Input should be a valid integer, got a number with a fractional part",
    ],
    [
      { evaluations: [], threshold: -1 },
      "body/threshold greater_than_equal: Input should be greater than or equal to 0",
    ],
    [
      { evaluations: [], threshold: 101 },
      "body/threshold less_than_equal: Input should be less than or equal to 100",
    ],
    [
      { evaluations: Array(1001).fill({ metrics: [], data: [] }) },
      "body/evaluations too_long: List should have at most 1000 items after validation, not 1001",
    ],
  ])("%j", (body, error) => {
    expect(errorLines("createCustomRun", body)).toEqual([error]);
  });
});

test.each([
  [
    { evaluations: [], treshold: 5 },
    'body/treshold extra_forbidden: Extra inputs are not permitted. Did you mean "threshold"?',
  ],
  [
    { evaluations: [{ metrics: [], data: [{ goldenAnswer: "x" }] }] },
    'body/evaluations/0/data/0/goldenAnswer extra_forbidden: Extra inputs are not permitted. Did you mean "golden_answer"?',
  ],
  [
    { evaluations: [{ metrics: [], data: [{ expected: "x" }] }] },
    "body/evaluations/0/data/0/expected extra_forbidden: Extra inputs are not permitted. Use prompt, input, context, output, or golden_answer.",
  ],
  [
    JSON.parse('{"evaluations": [], "__proto__": 5}'),
    "body/__proto__ extra_forbidden: Extra inputs are not permitted. Use threshold, model_slug, is_blocking, data_collection_id, alias, or evaluations.",
  ],
])("an unknown key is named with what was meant: %j", (body, error) => {
  expect(errorLines("createCustomRun", body)).toEqual([error]);
});

describe("of several allowed forms, only the one that was meant is reported", () => {
  test.each([
    [
      "createCustomRun",
      { evaluations: [{ metrics: [{}], data: [] }] },
      ["body/evaluations/0/metrics/0/metric missing"],
    ],
    [
      "createCustomRun",
      { evaluations: [{ metrics: [{ metric: "faith", threshold: 101 }], data: [] }] },
      ["body/evaluations/0/metrics/0/threshold less_than_equal"],
    ],
    [
      "createCustomRun",
      { evaluations: [{ metrics: [""], data: [] }] },
      ["body/evaluations/0/metrics/0 string_too_short"],
    ],
    [
      "createCustomRun",
      { evaluations: [{ metrics: [5], data: [] }] },
      ["body/evaluations/0/metrics/0 string_type", "body/evaluations/0/metrics/0 dict_type"],
    ],
    ["updateDataset", { selected_metrics: { 1: 170 } }, ["body/selected_metrics/1 less_than_equal"]],
    ["updateDataset", { selected_metrics: { 1: {} } }, ["body/selected_metrics/1/threshold missing"]],
    ["updateDataset", { selected_metrics: [] }, ["body/selected_metrics dict_type"]],
    ["updateDataset", { name: 4 }, ["body/name string_type"]],
    ["createDataCollection", { name: null }, ["body/name string_type"]],
    ["createDataCollection", { name: "a", dataset_ids: 5 }, ["body/dataset_ids list_type"]],
    ["createDataCollection", { name: "a", dataset_ids: ["5"] }, ["body/dataset_ids/0 int_type"]],
    ["evaluate", { metric_shortname: "a", metric_args: [] }, ["body/metric_args dict_type"]],
    ["evaluate", { metric_shortname: "a", metric_args: null, threshold: null }, []],
    [
      "createCustomRun",
      { evaluations: [{ metrics: [{ metric: "a", treshold: 5 }], data: [] }] },
      ["body/evaluations/0/metrics/0/treshold extra_forbidden"],
    ],
    [
      "updateDataset",
      { selected_metrics: { 1: { threshold: 5, metric_arg: {} } } },
      ["body/selected_metrics/1/metric_arg extra_forbidden"],
    ],
    ["evaluate", { metric_shortname: "a", metric_args: { any: 1 } }, []],
  ] as const)("%s %j", (id, body, wanted) => {
    expect(errorLines(id, body).map((error) => error.split(":")[0])).toEqual(wanted);
  });
});

test("the time for many errors does not grow with their square", () => {
  const metrics = Array(100_000).fill(5);
  const errors = metrics.flatMap((_, index) => [
    { instancePath: `/metrics/${index}`, schemaPath: "", keyword: "type", params: { type: "string" } },
    { instancePath: `/metrics/${index}`, schemaPath: "", keyword: "anyOf", params: {} },
  ]);
  expect(fieldErrors("body", { metrics }, errors)).toHaveLength(100_000);
});
