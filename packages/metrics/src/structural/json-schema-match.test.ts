import { readFileSync } from "node:fs";
import { growsLinearly } from "@aegis/io/testing/grows-linearly";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { createPool } from "../isolation/pool.ts";
import { jsonSchemaMatch } from "./json-schema-match.ts";

// Read as text: an import would lose keys named __proto__.
const vectors: {
  cases: [kind: string, validator: string, schema: object, value: unknown, isValid: boolean][];
} = JSON.parse(readFileSync(new URL("../../vectors/json-schema.json", import.meta.url), "utf8"));

const newer = "Draft202012Validator";

describe("both drafts agree with Python's jsonschema", () => {
  test.each([
    ["an object", { type: "object" }, "{}", 100],
    ["a missing key", { required: ["a"] }, "{}", 0],
    ["an unknown keyword", { madeUp: true }, "1", 100],
    ["a format, which is not asserted", { type: "string", format: "email" }, '"no"', 100],
    ["a keyword of OpenAPI", { type: "string", nullable: true }, "null", 0],
    ["a keyword of Ajv", { $async: true, type: "string" }, "1", 0],
    ["a keyword of draft 4", { id: "x", type: "string" }, '"a"', 100],
    ["1.0 as an integer", { type: "integer" }, "1.0", 100],
    ["1.5 as an integer", { type: "integer" }, "1.5", 0],
    ["true as an integer", { type: "integer" }, "true", 0],
    ["const 1 and true", { const: 1 }, "true", 0],
    ["const 1 and 1.0", { const: 1 }, "1.0", 100],
    ["enum of 1 and 1.0", { enum: [1] }, "1.0", 100],
    ["enum of 1 and true", { enum: [1] }, "true", 0],
    ["enum of [1] and [true]", { enum: [[1]] }, "[true]", 0],
    ["const 0 and -0.0", { const: 0 }, "-0.0", 100],
    ["1 and true as unique items", { uniqueItems: true }, "[1,true]", 100],
    ["1 and 1.0 as unique items", { uniqueItems: true }, "[1,1.0]", 0],
    ["19.99 as a multiple of 0.01", { multipleOf: 0.01 }, "19.99", 0],
    ["7.5 as a multiple of 2.5", { multipleOf: 2.5 }, "7.5", 100],
    ["1e300 as a multiple of 0.5", { multipleOf: 0.5 }, "1e300", 100],
    ["-6 as a multiple of 3", { multipleOf: 3 }, "-6", 100],
    ["a boolean exclusiveMinimum, which compares as 1", { exclusiveMinimum: true }, "2", 100],
    ["a boolean exclusiveMinimum, which compares as 1", { exclusiveMinimum: true }, "1", 0],
    ["code points, not units", { maxLength: 1 }, '"😀"', 100],
    ["a pattern that finds", { pattern: "b+" }, '"abc"', 100],
    ["a reference to the root", { type: "array", items: { $ref: "#" } }, "[[[]]]", 100],
    ["a reference to the root", { type: "array", items: { $ref: "#" } }, "[[1]]", 0],
    ["a reference into an unknown keyword", { $ref: "#/x/y", x: { y: { type: "string" } } }, "1", 0],
    ["a required key named like a method", { required: ["toString"] }, "{}", 0],
    ["a required key named __proto__", { required: ["__proto__"] }, "{}", 0],
    ["a required key named __proto__", { required: ["__proto__"] }, '{"__proto__":1}', 100],
    ["another $schema", { $schema: "http://json-schema.org/draft-04/schema#", type: "string" }, "1", 0],
    ["a value that says true of everything", {}, "null", 100],
  ])("%s: %j, %s", async (_, schema, output, score) => {
    expect(await scoreOf(output, { schema })).toBe(score);
    expect(await scoreOf(output, { schema, validator: newer })).toBe(score);
  });
});

describe("the drafts differ", () => {
  test.each([
    [
      "neighbours of a reference",
      { $ref: "#/definitions/a", maximum: 5, definitions: { a: {} } },
      "9",
      100,
      0,
    ],
    ["prefixItems", { prefixItems: [{ type: "string" }] }, "[1]", 100, 0],
    ["items as a list", { items: [{ type: "string" }] }, "[1]", 0, 0],
    ["items as a list", { items: [{ type: "string" }] }, '["a"]', 100, 0],
    ["dependencies", { dependencies: { a: ["b"] } }, '{"a":1}', 0, 100],
    ["dependentRequired", { dependentRequired: { a: ["b"] } }, '{"a":1}', 100, 0],
    ["unevaluatedProperties", { properties: { a: {} }, unevaluatedProperties: false }, '{"b":1}', 100, 0],
  ])("%s: %j, %s", async (_, schema, output, draft7, draft2020) => {
    expect(await scoreOf(output, { schema })).toBe(draft7);
    expect(await scoreOf(output, { schema, validator: newer })).toBe(draft2020);
  });
});

test.each(vectors.cases)(
  "%s, %s: %j judges %j as jsonschema does: %s",
  async (_, validator, schema, value, isValid) => {
    expect(await scoreOf(JSON.stringify(value), { schema, validator })).toBe(isValid ? 100 : 0);
  },
);

test.each([
  ["a reference", { $ref: "#" }],
  [
    "references in a ring",
    {
      allOf: [{ $ref: "#/$defs/a" }],
      $defs: { a: { $ref: "#/$defs/b" }, b: { not: { $ref: "#/$defs/a" } } },
    },
  ],
  ["a dynamic reference", { $dynamicAnchor: "a", $dynamicRef: "#a" }],
])("a schema that %s leads back to itself without end fails, and the failure says so", async (_, schema) => {
  for (const output of ["1", "{}", '[{"a":"1"}]'])
    expect(await evaluate(jsonSchemaMatch, { output }, { schema, validator: newer })).toMatchObject({
      score: null,
      error: { kind: "argument", message: expect.stringContaining("refers to itself without end") },
    });
});

test("unique items are told apart in time that is proportional to their number", async () => {
  const schema = { uniqueItems: true };
  const score = (size: number) =>
    evaluate(
      jsonSchemaMatch,
      { output: JSON.stringify(Array.from({ length: size }, (_, id) => ({ id }))) },
      { schema },
      { isolation: "none" },
    );
  expect((await score(40_000)).score).toBe(100);
  expect(await growsLinearly(score, 40_000)).toBe(true);
});

test.each([
  ["no schema", "{}", {}, "No schema is given."],
  ["empty output", "", { schema: {} }, "The output is not JSON: Unexpected end of JSON input."],
  ["output that is not JSON", "{a:1}", { schema: {} }, "The output is not JSON: "],
  ["an unknown type", "1", { schema: { type: "text" } }, "The schema is broken: "],
  ["a broken pattern", '"a"', { schema: { pattern: "(" } }, "The schema is broken: "],
  ["a limit that is not a number", "1", { schema: { minimum: "1" } }, "The schema is broken: "],
  ["a reference to nothing", "1", { schema: { $ref: "#/definitions/a" } }, "The schema is broken: "],
  [
    "a mismatch",
    '{"a":"x"}',
    { schema: { properties: { a: { type: "integer" } } } },
    "The schema does not accept the output: output/a must be integer.",
  ],
  [
    "a mismatch deep inside",
    '{"a":[{"b":"xy"}]}',
    { schema: { properties: { a: { items: { properties: { b: { maxLength: 1 } } } } } } },
    "The schema does not accept the output: output/a/0/b must NOT have more than 1 characters.",
  ],
])("%s scores 0 and says why", async (_, output, args, explanation) => {
  const result = await evaluate(jsonSchemaMatch, { output }, args);
  expect(result).toMatchObject({ score: 0, error: null });
  expect(result.explanation).toContain(explanation);
});

test("json_schema_match fails on a reference to another document, and fetches nothing", async () => {
  const schema = { $ref: "http://127.0.0.1:1/schema.json" };
  expect(await evaluate(jsonSchemaMatch, { output: "{}" }, { schema })).toMatchObject({
    score: null,
    error: {
      kind: "argument",
      message:
        "json_schema_match: argument schema refers to http://127.0.0.1:1/schema.json, and nothing is fetched.",
    },
  });
});

test("two schemas with the same $id are kept apart", async () => {
  const score = (type: string) => scoreOf("1", { schema: { $id: "urn:example:x", type } });
  expect(await score("string")).toBe(0);
  expect(await score("integer")).toBe(100);
});

test("one batch may read a schema by both drafts", async () => {
  await using pool = createPool();
  const schema = { prefixItems: [{ type: "string" }] };
  const tasks = ["Draft7Validator", newer, "Draft7Validator"].map((validator) => ({
    metric: "json_schema_match",
    args: { schema, validator },
  }));
  const rows = await pool.score({ tasks, samples: [{ output: "[1]" }, { output: "[2]" }] });
  expect(rows.map((row) => row.map(({ score }) => score))).toEqual([
    [100, 0, 100],
    [100, 0, 100],
  ]);
});

async function scoreOf(output: string, args = {}): Promise<number | null> {
  return (await evaluate(jsonSchemaMatch, { output }, args)).score;
}
