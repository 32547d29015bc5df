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

/** The errors that a validator finds, as `place keyword`. */
function errorsOf(validate: Validate | undefined, value: unknown): string[] {
  if (validate === undefined) throw new Error("The table has no such validator.");
  const isValid = validate(value);
  const found = (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  expect(isValid).toBe(found.length === 0);
  return found;
}

test("parameters are validated by place; a query that takes some takes no others", () => {
  expect(errorsOf(table.getRun?.path, { run_id: 991 })).toEqual([]);
  expect(errorsOf(table.getRun?.path, { run_id: 0 })).toEqual(["/run_id minimum"]);
  expect(errorsOf(table.getRun?.path, {})).toEqual([" required"]);
  expect(errorsOf(table.listRuns?.query, { page: "1", shared: 3, other: 1 })).toEqual([
    " enum",
    " propertyNames",
    "/page type",
    "/shared type",
  ]);
  expect(errorsOf(table.getRun?.query, { other: "1" })).toEqual([]);
});

test("a body is validated by its media type, and all of its errors are reported", () => {
  const body = table.createRun?.body["application/json"];
  expect(errorsOf(body, { id: 1, alias: null, at: "2026-04-01T09:12:00Z" })).toEqual([]);
  expect(errorsOf(body, { alias: "x".repeat(21), at: "today" })).toEqual([
    " required",
    "/alias maxLength",
    "/at format",
  ]);
});

test("an unknown key is an error that names the keys there are", () => {
  const query = table.listRuns?.query;
  query?.({ other: "1" });
  expect(query?.errors?.[0]).toMatchObject({
    propertyName: "other",
    params: { allowedValues: expect.arrayContaining(["page", "shared", "search"]) },
  });
});

test("a length counts characters, not UTF-16 units", () => {
  expect(errorsOf(table.createRun?.body["application/json"], { id: 1, alias: "😀".repeat(20) })).toEqual([]);
});

test("a form's file is any object, but not text; JSON in its texts has a validator of its own", () => {
  const body = table.createDataset?.body["multipart/form-data"];
  expect(errorsOf(body, { file: { size: 3 }, weights: "{}" })).toEqual([]);
  expect(errorsOf(body, { file: "prompt\n2+2?\n" })).toEqual(["/file type"]);
  expect(errorsOf(body, { name: "more than 9" })).toEqual([" required", "/name maxLength"]);
  expect(errorsOf(table.createDataset?.parts.weights, { "1": 70 })).toEqual([]);
  expect(errorsOf(table.createDataset?.parts.weights, { "1": "70" })).toEqual(["/1 type"]);
});

test("a response is validated by its status; a status without a body has no validator", () => {
  expect(errorsOf(table.getRun?.responses["200"], { id: "1" })).toEqual(["/id type"]);
  expect(Object.keys(table.getRun?.responses ?? {})).toEqual(["200"]);
  expect(errorsOf(table.downloadRun?.responses["200"], 7)).toEqual([" type"]);
});

test("at most 100 errors of a list or a map are reported, however many there are", () => {
  const wrong = Array(1_000_000).fill({ id: "1" });
  expect(errorsOf(table.listRuns?.responses["200"], wrong)).toHaveLength(100);
  expect(errorsOf(table.createDataset?.parts.weights, { ...wrong.slice(0, 1000) })).toHaveLength(100);
});

test("a wrong item behind many right ones is found", () => {
  const items = [...Array(1000).fill({ id: 1 }), { id: "1" }];
  expect(errorsOf(table.listRuns?.responses["200"], items)).toEqual(["/1000/id type"]);
});

test("equal schemas share one function", () => {
  expect(table.getRun?.responses["200"]).toBe(table.createRun?.body["application/json"]);
  expect(table.getRun?.path).toBe(table.downloadRun?.path);
});

test("the module imports nothing and evaluates no text", () => {
  expect(code).not.toMatch(/\bimport\b|\beval\(|new Function/);
});

test("the declarations name what the module has", () => {
  expect(validatorTypes(smallDocument())).toContain(
    'readonly createDataset: { path: Validate, query: Validate, headers: {}, body: { "multipart/form-data": Validate }, parts: { "weights": Validate }, responses: { "201": Validate } };',
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
