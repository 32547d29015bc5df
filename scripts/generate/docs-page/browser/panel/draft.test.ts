import { describe, expect, test } from "vitest";
import type { Field, PageOperation } from "../../page-data.ts";
import { addressOf, callOf, type Draft, requestOf } from "./draft.ts";

const settings = { server: "https://api.example/v1", key: "sk_secret" };
const operation: PageOperation = {
  id: "updateRun",
  method: "put",
  path: "/runs/{run_id}",
  tag: "Runs",
  title: "Update a run",
  fields: [],
  json: undefined,
  costs: false,
  replyType: "application/json",
  fileName: undefined,
};

function value(where: Field["in"], name: string, text: string, kind: Field["kind"] = "text", file?: File) {
  const field = {
    name,
    in: where,
    kind,
    required: false,
    type: "",
    description: "",
    choices: [],
    start: "",
    isSent: true,
  };
  return { field, text, ...(file === undefined ? {} : { file }) };
}

const json = { ...operation, json: { mediaType: "application/json", examples: [] } };
const path = value("path", "run_id", "991", "number");

describe("the address", () => {
  test.each([
    ["an id", [path], "https://api.example/v1/runs/991"],
    [
      "an id that would lead elsewhere",
      [value("path", "run_id", "../$&/x?y")],
      "https://api.example/v1/runs/..%2F%24%26%2Fx%3Fy",
    ],
    [
      "a query",
      [path, value("query", "search", "a&b=c")],
      "https://api.example/v1/runs/991?search=a%26b%3Dc",
    ],
    ["an empty query", [path, value("query", "search", "")], "https://api.example/v1/runs/991?search="],
  ])("has %s", (_, values, address) => {
    expect(addressOf(operation, { values, body: undefined }, settings.server)).toBe(address);
  });
});

describe("the request", () => {
  test("has the key in its header, and never in its address", async () => {
    const request = requestOf(json, { values: [path], body: '{"alias":null}' }, settings);
    expect(request.headers.get("authorization")).toBe("Bearer sk_secret");
    expect(request.url).not.toContain("sk_secret");
    expect([request.method, request.headers.get("content-type")]).toEqual(["PUT", "application/json"]);
    expect(await request.text()).toBe('{"alias":null}');
  });

  test("without a key has no header for one", () => {
    const request = requestOf(operation, { values: [path], body: undefined }, { ...settings, key: "" });
    expect(request.headers.has("authorization")).toBe(false);
  });

  test("sends a body that is not JSON as it was written", async () => {
    expect(await requestOf(json, { values: [path], body: "{" }, settings).text()).toBe("{");
  });

  test("is a form with a file, an empty text and a text that says null", async () => {
    const file = new File(["output\nok\n"], "rows.csv", { type: "text/csv" });
    const values = [
      value("form", "file", "", "file", file),
      value("form", "name", ""),
      value("form", "column_mappings", "null", "json"),
    ];
    const form = await requestOf(
      { ...operation, method: "post", path: "/datasets" },
      { values, body: undefined },
      settings,
    ).formData();
    const sent = form.get("file");
    expect(sent instanceof File && [sent.name, sent.type, await sent.text()]).toEqual([
      "rows.csv",
      "text/csv",
      "output\nok\n",
    ]);
    expect([form.get("name"), form.get("column_mappings"), form.has("data_collection_id")]).toEqual([
      "",
      "null",
      false,
    ]);
  });
});

describe("the call of the samples", () => {
  const draft: Draft = {
    values: [path, value("query", "raw", "true", "boolean"), value("header", "Idempotency-Key", "7")],
    body: '{"org_id": null}',
  };

  test("has the values by their types", () => {
    expect(callOf(json, draft, settings)).toMatchObject({
      ...settings,
      path: [{ name: "run_id", value: 991 }],
      query: [{ name: "raw", value: true }],
      headers: [{ name: "Idempotency-Key", value: "7" }],
      body: { kind: "json", value: { org_id: null } },
    });
  });

  test("keeps a text that is not of the type", () => {
    const values = [value("path", "run_id", "abc", "number")];
    expect(callOf(operation, { values, body: undefined }, settings).path).toEqual([
      { name: "run_id", value: "abc" },
    ]);
  });

  test("does not exist if the body is not JSON", () => {
    expect(() => callOf(json, { values: [path], body: "{" }, settings)).toThrow(SyntaxError);
  });

  test("names the file of a form", () => {
    const file = new File([""], "rows.csv");
    const values = [value("form", "file", "", "file", file), value("form", "weights", '{"1": 70}', "json")];
    expect(callOf(operation, { values, body: undefined }, settings).body).toEqual({
      kind: "form",
      parts: [
        { name: "file", kind: "file", value: "rows.csv" },
        { name: "weights", kind: "json", value: { 1: 70 } },
      ],
    });
  });
});
