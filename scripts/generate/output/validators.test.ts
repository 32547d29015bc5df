import { beforeAll, expect, test } from "vitest";
import { BrokenDocument } from "../read/broken-document.ts";
import { smallDocument } from "../testing/small-document.ts";
import { validators, validatorTypes } from "./validators.ts";

type Validate = { (value: unknown): boolean; errors?: { instancePath: string; keyword: string }[] | null };
type Table = Record<string, { path: Validate; query: Validate; body: Group; parts: Group; responses: Group }>;
type Group = Record<string, Validate>;

let code: string;
let table: Table;
beforeAll(async () => {
  code = await validators(smallDocument());
  ({ validators: table } = await import(`data:text/javascript,${encodeURIComponent(code)}`));
});

/** The faults that a validator finds, as `place keyword`. */
function faults(validate: Validate | undefined, value: unknown): string[] {
  if (validate === undefined) throw new Error("There is no such validator.");
  const isValid = validate(value);
  const found = (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  expect(isValid).toBe(found.length === 0);
  return found;
}

test("parameters are judged by place, and unknown ones pass", () => {
  expect(faults(table.getRun?.path, { run_id: 991 })).toEqual([]);
  expect(faults(table.getRun?.path, { run_id: 0 })).toEqual(["/run_id minimum"]);
  expect(faults(table.getRun?.path, {})).toEqual([" required"]);
  expect(faults(table.listRuns?.query, { page: "1", shared: 3, other: 1 })).toEqual([
    "/page type",
    "/shared type",
  ]);
});

test("a body is judged by its media type, and all of its faults are told", () => {
  const body = table.createRun?.body["application/json"];
  expect(faults(body, { id: 1, alias: null, at: "2026-04-01T09:12:00Z" })).toEqual([]);
  expect(faults(body, { alias: "x".repeat(21), at: "today" })).toEqual([
    " required",
    "/alias maxLength",
    "/at format",
  ]);
});

test("a length counts characters, not UTF-16 units", () => {
  expect(faults(table.createRun?.body["application/json"], { id: 1, alias: "😀".repeat(20) })).toEqual([]);
});

test("a form's file is any object, but no text; JSON in its texts has a validator of its own", () => {
  const body = table.createDataset?.body["multipart/form-data"];
  expect(faults(body, { file: { size: 3 }, weights: "{}" })).toEqual([]);
  expect(faults(body, { file: "prompt\n2+2?\n" })).toEqual(["/file type"]);
  expect(faults(body, { name: "more than 9" })).toEqual([" required", "/name maxLength"]);
  expect(faults(table.createDataset?.parts.weights, { "1": 70 })).toEqual([]);
  expect(faults(table.createDataset?.parts.weights, { "1": "70" })).toEqual(["/1 type"]);
});

test("an answer is judged by its status; a status without a body has no validator", () => {
  expect(faults(table.getRun?.responses["200"], { id: "1" })).toEqual(["/id type"]);
  expect(Object.keys(table.getRun?.responses ?? {})).toEqual(["200"]);
  expect(faults(table.downloadRun?.responses["200"], 7)).toEqual([" type"]);
});

test("of a list and of a map no more than 100 faults are told, however many there are", () => {
  const wrong = Array(1_000_000).fill({ id: "1" });
  expect(faults(table.listRuns?.responses["200"], wrong)).toHaveLength(100);
  expect(faults(table.createDataset?.parts.weights, { ...wrong.slice(0, 1000) })).toHaveLength(100);
});

test("a wrong item behind many right ones is found", () => {
  const items = [...Array(1000).fill({ id: 1 }), { id: "1" }];
  expect(faults(table.listRuns?.responses["200"], items)).toEqual(["/1000/id type"]);
});

test("equal schemas are one function", () => {
  expect(table.getRun?.responses["200"]).toBe(table.createRun?.body["application/json"]);
  expect(table.getRun?.path).toBe(table.downloadRun?.path);
});

test("the module stands alone: it imports nothing and evaluates no text", () => {
  expect(code).not.toMatch(/\bimport\b|\beval\(|new Function/);
});

test("the declarations name what the module has", () => {
  expect(validatorTypes(smallDocument())).toContain(
    'readonly createDataset: { path: Validate, query: Validate, body: { "multipart/form-data": Validate }, parts: { "weights": Validate }, responses: { "201": Validate } };',
  );
});

test("a schema that cannot be compiled is refused with its reason", async () => {
  const document = smallDocument();
  const misspelt = { type: "object", minimun: 3 } as const;
  document.components = { schemas: { Run: misspelt } };
  await expect(validators(document)).rejects.toThrow(
    new BrokenDocument('A schema cannot be compiled: strict mode: unknown keyword: "minimun"'),
  );
});

test("a keyword whose cost cannot be bounded is refused", async () => {
  const document = smallDocument();
  document.components = {
    schemas: { Run: { type: "array", uniqueItems: true, items: { type: ["object", "array"] } } },
  };
  await expect(validators(document)).rejects.toThrow(
    new BrokenDocument(
      "A schema cannot be compiled: 2 of its loops cannot be bounded, such as those that Ajv writes for uniqueItems.",
    ),
  );
});
