import { describe, expect, test } from "vitest";
import type { FormParts } from "./form.ts";
import { readRequest } from "./read-request.ts";

const file = { name: "rows.csv", type: "text/csv", size: 12 };

function read(parts: FormParts) {
  return readRequest("createDataset", { path: {}, query: "", content: { kind: "form", parts } });
}

test("a form's texts are read as the documented types, and its JSON parts are parsed", () => {
  const parts = {
    file,
    selected_metrics: '{"1": 70, "2": {"threshold": 80}}',
    data_collection_id: "14",
    name: "7",
  };
  expect(read(parts)).toEqual({
    request: {
      path: {},
      query: {},
      body: { file, selected_metrics: { 1: 70, 2: { threshold: 80 } }, data_collection_id: 14, name: "7" },
    },
  });
});

test("an empty text is a part that was not sent", () => {
  expect(read({ file, selected_metrics: "{}", data_collection_id: "", name: "" })).toMatchObject({
    request: { body: { file, selected_metrics: {} } },
  });
});

test.each([
  ["null", null],
  ["14", 14],
])("a collection's id that is written as %s is read as %j", (text, data_collection_id) => {
  expect(read({ file, selected_metrics: "{}", data_collection_id: text })).toMatchObject({
    request: { body: { data_collection_id } },
  });
});

test("a name that is written as null is a name", () => {
  expect(read({ file, selected_metrics: "{}", name: "null" })).toMatchObject({
    request: { body: { name: "null" } },
  });
});

test("null in an optional JSON part is read as such", () => {
  expect(read({ file, selected_metrics: "{}", column_mappings: "null" })).toMatchObject({
    request: { body: { column_mappings: null } },
  });
});

describe("a part that is missing or does not fit: 422", () => {
  test.each([
    [{}, ["file", "selected_metrics"], ["missing", "missing"]],
    [{ file, selected_metrics: "" }, ["selected_metrics"], ["missing"]],
    [{ file, selected_metrics: file }, ["selected_metrics"], ["string_type"]],
    [{ file, selected_metrics: "{}", data_collection_id: "x" }, ["data_collection_id"], ["int_parsing"]],
    [{ file, selected_metrics: "{}", name: "n".repeat(256) }, ["name"], ["string_too_long"]],
    [{ selected_metrics: "no json" }, ["file"], ["missing"]],
  ])("%j", (parts, names, types) => {
    expect(read(parts)).toMatchObject({
      error: {
        status: 422,
        detail: names.map((name, index) => ({ loc: ["body", name], type: types[index] })),
      },
    });
  });
});

describe("JSON in a part that cannot be read or does not fit: 400 that names the part", () => {
  test.each([
    [{ selected_metrics: "{1}" }, "selected_metrics: JSON decode error, character 1."],
    [
      { selected_metrics: '{"1": 101}' },
      "selected_metrics does not fit: 1: Input should be less than or equal to 100.",
    ],
    [
      { selected_metrics: '{"2": {"threshold": 70, "metric_arg": {}}}' },
      'selected_metrics does not fit: 2.metric_arg: Extra inputs are not permitted. Did you mean "metric_args"?',
    ],
    [
      { selected_metrics: '{"1": "x"}' },
      "selected_metrics does not fit: 1: Input should be a valid integer; 1: Input should be a valid dictionary.",
    ],
    [
      { selected_metrics: "{}", column_mappings: '{"input": 1}' },
      "column_mappings does not fit: input: Input should be a valid string.",
    ],
  ])("%j", (parts, detail) => {
    expect(read({ file, ...parts })).toEqual({ error: { status: 400, detail } });
  });
});

test("a text in place of a file is reported as lacking a filename", () => {
  expect(read({ file: "prompt,output", selected_metrics: "{}" })).toEqual({
    error: {
      status: 422,
      detail: [
        {
          loc: ["body", "file"],
          msg: "Value error, expected a file: the part needs a filename",
          type: "value_error",
        },
      ],
    },
  });
});
