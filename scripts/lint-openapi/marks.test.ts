import { describe, expect, test } from "vitest";
import { mismatches } from "./marks.ts";

const id = { type: "integer", minimum: 1, maximum: 9, "x-documented": ["minimum", "maximum"] };

type Parts = {
  readonly operation?: object;
  readonly body?: object;
  readonly components?: Readonly<Record<string, object>>;
};

/** A document with one operation, and components of which it uses the schema `Body`. */
function documentOf({ operation = {}, body = {}, components = {} }: Parts) {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Body" } } };
  const post = { operationId: "createRun", requestBody: { content }, ...operation };
  const schemas = { Body: { type: "object", properties: { id, ...body } }, ...components.schemas };
  return { paths: { "/runs": { post } }, components: { ...components, schemas } };
}

function found(document: ReturnType<typeof documentOf>, ...names: string[]) {
  return mismatches(document, new Set(names)).map(({ rule, path }) => `${rule} ${path.join(" ")}`.trim());
}

const decided = { "x-source": "decided" };
const text = { type: "string", maxLength: 9 };

describe("a decided place is named in the table", () => {
  test.each([
    ["an operation", { operation: decided }, "createRun", "paths /runs post"],
    [
      "a status of an operation",
      { operation: { responses: { 422: decided } } },
      "createRun 422",
      "paths /runs post responses 422",
    ],
    ["a parameter", { components: { parameters: { Raw: decided } } }, "Raw", "components parameters Raw"],
    [
      "the schema of a header",
      { components: { headers: { Etag: { schema: decided } } } },
      "Etag",
      "components headers Etag schema",
    ],
    ["a response", { components: { responses: { Gone: decided } } }, "Gone", "components responses Gone"],
    ["a schema", { components: { schemas: { Run: decided } } }, "Run", "components schemas Run"],
    ["a property", { body: { run: decided } }, "Body.run", "components schemas Body properties run"],
    [
      "a property beside a reference",
      { body: { run: { ...decided, $ref: "#/components/schemas/Body" } } },
      "Body.run",
      "components schemas Body properties run",
    ],
    [
      "a property of the items of a property",
      { body: { runs: { items: { properties: { name: decided } } } } },
      "Body.runs.name",
      "components schemas Body properties runs items properties name",
    ],
    [
      "a property of a member of allOf",
      { components: { schemas: { Run: { allOf: [{ properties: { name: decided } }] } } } },
      "Run.name",
      "components schemas Run allOf 0 properties name",
    ],
    [
      "a place with decided keywords",
      { body: { run: { "x-decided": ["enum"] } } },
      "Body.run",
      "components schemas Body properties run",
    ],
  ])("%s", (_what, parts, name, path) => {
    expect(found(documentOf(parts), name)).toEqual([]);
    expect(found(documentOf(parts))).toEqual([`decision-named ${path}`]);
  });
});

test("the table names nothing that is documented or not there", () => {
  const document = documentOf({ operation: { "x-source": "documented" } });
  expect(found(document, "createRun", "Body.other")).toEqual(["decision-marked", "decision-marked"]);
});

describe("a bound of a request is documented or in the table", () => {
  const bound = "bound-decided components schemas Body properties name";
  test.each([
    ["neither", {}, [], [bound]],
    ["listed in x-documented", { "x-documented": ["maxLength"] }, [], []],
    ["another one in x-documented", { "x-documented": ["minLength"] }, [], [bound]],
    ["named itself", {}, ["Body.name"], []],
    ["inside something named", {}, ["Body"], []],
    ["that of a component that is named", {}, ["Name"], []],
    ["that of a component, but with another limit", { maxLength: 8 }, ["Name"], [bound]],
    ["that of a component, and one more", { minLength: 1 }, ["Name"], [bound]],
    ["that of a component, or null", { type: ["string", "null"] }, ["Name"], []],
    ["that of a component of another type", { type: "array" }, ["Name"], [bound]],
  ])("%s", (_what, more, names, wanted) => {
    const document = documentOf({
      body: { name: { ...text, ...more } },
      components: { schemas: { Name: text } },
    });
    expect(found(document, ...names)).toEqual(wanted);
  });

  test.each([
    [
      "a query",
      { parameters: [{ name: "page", in: "query", schema: text }] },
      "paths /runs post parameters 0 schema",
    ],
    [
      "JSON in a part of a form",
      {
        requestBody: {
          content: { "multipart/form-data": { schema: { properties: { part: { contentSchema: text } } } } },
        },
      },
      "paths /runs post requestBody content multipart/form-data schema properties part contentSchema",
    ],
  ])("in %s too", (_what, operation, path) => {
    expect(found(documentOf({ operation }))).toEqual([`bound-decided ${path}`]);
  });

  test("a bound of a response needs none", () => {
    const content = { "application/json": { schema: text } };
    expect(found(documentOf({ operation: { responses: { 200: { content } } } }))).toEqual([]);
  });
});
