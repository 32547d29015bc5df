import type { OperationId } from "@aegis/contract";
import { describe, expect, test } from "vitest";
import { type ReadRequest, type RequestError, readRequest } from "./read-request.ts";

type Reading = { request?: ReadRequest; error?: RequestError };

/** Reads a body. The sizes here would take many minutes if the work grew with their square. */
function read(id: OperationId, text: string): Reading {
  const path = id === "updateDataset" ? { dataset_id: "1" } : {};
  return readRequest(id, {
    path,
    query: "",
    content: { kind: "json", bytes: new TextEncoder().encode(text) },
  });
}

function detailOf({ error }: Reading): Extract<RequestError, { status: 422 }>["detail"] {
  if (error?.status !== 422) throw new Error("The body was not refused with 422.");
  return error.detail;
}

const many = 200_000;

describe("of very many errors, about a hundred are reported", () => {
  test.each<[string, OperationId, string]>([
    ["texts for ids", "createDataCollection", `{"name": "a", "dataset_ids": ${list('"x"')}}`],
    ["lists for ids", "createDataCollection", `{"name": "a", "dataset_ids": ${list("[]")}}`],
    ["numbers for blocks", "createCustomRun", `{"evaluations": ${list("1")}}`],
    ["empty blocks", "createCustomRun", `{"evaluations": ${list("{}")}}`],
    ["numbers for metrics", "createCustomRun", `{"evaluations": [{"metrics": ${list("5")}, "data": []}]}`],
    ["numbers for rows", "createCustomRun", `{"evaluations": [{"metrics": [], "data": ${list("7")}}]}`],
    ["texts for thresholds", "updateDataset", `{"selected_metrics": ${map('"x"')}}`],
    ["empty metrics", "updateDataset", `{"selected_metrics": ${map("{}")}}`],
  ])("%s in %s", (_what, id, text) => {
    const detail = detailOf(read(id, text));
    expect(detail.length).toBeGreaterThan(30);
    // The length of a list is reported too, and its last item may have two errors.
    expect(detail.length).toBeLessThanOrEqual(102);
  });
});

test("of a list that is too long, nothing beyond the most is looked at", () => {
  const metrics = [...Array(1_000).fill("exact_match"), ...Array(many).fill(5)];
  const detail = detailOf(read("createCustomRun", JSON.stringify({ evaluations: [{ metrics, data: [] }] })));
  expect(detail.map(({ loc, type }) => [loc, type])).toEqual([
    [["body", "evaluations", 0, "metrics"], "too_long"],
  ]);
});

test("a wrong item after many right ones is found", () => {
  const ids = [...Array(9_999).fill(7), "x"];
  const detail = detailOf(read("createDataCollection", JSON.stringify({ name: "a", dataset_ids: ids })));
  expect(detail.map(({ loc }) => loc)).toEqual([["body", "dataset_ids", 9_999]]);
});

describe("JSON nested too deep is refused at its place, before anything can run out of stack", () => {
  const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

  test.each([201, 100_000, 5_000_000])("%d levels", (levels) => {
    expect(detailOf(read("evaluate", deep(levels)))).toEqual([
      { loc: ["body", 200], msg: "JSON decode error: nested deeper than 200 levels", type: "json_invalid" },
    ]);
  });

  test("200 levels are judged like any other body", () => {
    expect(detailOf(read("evaluate", deep(200)))).toMatchObject([{ type: "model_attributes_type" }]);
  });

  test("in a form part it is a 400 that names the part", () => {
    const file = { name: "rows.csv", type: "text/csv", size: 12 };
    const parts = { file, selected_metrics: deep(1000) };
    expect(readRequest("createDataset", { path: {}, query: "", content: { kind: "form", parts } })).toEqual({
      error: {
        status: 400,
        detail: "selected_metrics: JSON decode error: nested deeper than 200 levels, character 200.",
      },
    });
  });
});

describe("names that JavaScript treats specially are plain names in a body", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];

  test.each(names)("%s, if any name is allowed there", (name) => {
    const text = `{"metric_shortname": "a", "metric_args": {"${name}": {"metric_shortname": 5}}}`;
    const body = Object(read("evaluate", text).request?.body);
    expect(body).toEqual(JSON.parse(text));
    expect(Object.getPrototypeOf(body.metric_args)).toBe(Object.prototype);
  });

  test.each(names)("%s, if it is unknown there", (name) => {
    const text = `{"name": "a", "${name}": {"name": 5, "dataset_ids": 5}}`;
    expect(detailOf(read("createDataCollection", text))).toMatchObject([
      { loc: ["body", name], type: "extra_forbidden" },
    ]);
  });

  test("a required field is not found in a prototype that a body brings along", () => {
    expect(detailOf(read("createDataCollection", '{"__proto__": {"name": "a"}}'))).toMatchObject([
      { loc: ["body", "name"], type: "missing" },
      { loc: ["body", "__proto__"], type: "extra_forbidden" },
    ]);
  });

  test("in a map, such a name is validated like the others", () => {
    const fits = '{"selected_metrics": {"__proto__": 70}}';
    const invalid = '{"selected_metrics": {"__proto__": 170}}';
    expect(read("updateDataset", fits).request?.body).toEqual(JSON.parse(fits));
    expect(detailOf(read("updateDataset", invalid))).toMatchObject([
      { loc: ["body", "selected_metrics", "__proto__"], type: "less_than_equal" },
    ]);
  });
});

test("a huge text is reported as too long, and not repeated", () => {
  const detail = detailOf(read("createDataCollection", JSON.stringify({ name: "😀".repeat(many) })));
  expect(detail).toEqual([
    { loc: ["body", "name"], msg: "String should have at most 255 characters", type: "string_too_long" },
  ]);
});

function list(item: string): string {
  return `[${Array(many).fill(item)}]`;
}

function map(value: string): string {
  return `{${Array.from({ length: many }, (_, index) => `"${index}":${value}`)}}`;
}
