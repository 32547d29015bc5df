import { expect, test } from "vitest";
import { nameNullable } from "./name-nullable.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test.each([
  ["may be null by its type", { type: ["integer", "null"] }],
  ["may be null by a choice", { anyOf: [ref("Other"), { type: "null" }] }],
  ["may be null as OpenAPI 3.0 writes it", { type: "string", nullable: true }],
])("an optional property of a request that %s gets a schema of its own name", (_, property) => {
  expect(schemasWith({ org_id: property })).toMatchObject({
    Update: { properties: { org_id: ref("UpdateOrgId") } },
    UpdateOrgId: property,
  });
});

test.each([
  ["is required", { id: { type: ["integer", "null"] } }],
  ["has a name", { other: ref("Other") }],
  ["is never null", { name: { type: "string" } }],
])("a property that %s stays as it is", (_, properties) => {
  expect(schemasWith(properties).Update).toEqual({ type: "object", required: ["id"], properties });
});

test("a property is found in what a request contains, but not in what is only answered", () => {
  const nullable = { type: ["string", "null"] };
  const { Inner, Answer } = schemasWith({ rows: { type: "array", items: ref("Inner") } });
  expect(Inner).toEqual({ properties: { text: ref("InnerText") } });
  expect(Answer).toEqual({ properties: { text: nullable } });
});

test("a name that is taken is told", () => {
  expect(() => schemasWith({ taken: { type: ["string", "null"] } })).toThrow(
    "The document has a schema UpdateTaken already; rename it.",
  );
});

function schemasWith(properties: object) {
  const text = { properties: { text: { type: ["string", "null"] } } };
  const document = nameNullable({
    paths: {
      "/things": {
        put: {
          requestBody: { content: { "application/json": { schema: ref("Update") } } },
          responses: { 200: { content: { "application/json": { schema: ref("Answer") } } } },
        },
      },
    },
    components: {
      schemas: {
        Update: { type: "object", required: ["id"], properties: { ...properties } },
        Other: { type: "object" },
        Inner: text,
        Answer: text,
        UpdateTaken: {},
      },
    },
  });
  return { ...document.components?.schemas };
}
