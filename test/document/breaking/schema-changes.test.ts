import { describe, expect, test } from "vitest";
import { compareDocuments } from "../../../scripts/breaking/document/compare-documents.ts";
import equivalents from "./equivalents.json" with { type: "json" };
import { gravest } from "./gravest.ts";
import schemaChanges from "./schema-changes.json" with { type: "json" };

/** Where a schema can be, as the operation that has it there. */
const inRequests: Record<string, (schema: unknown) => object> = {
  "the body of a request": (schema) => ({ requestBody: json(schema) }),
  "a property of a request": (schema) => ({ requestBody: json(held(schema)) }),
  "an alternative in a list in a request": (schema) => ({
    requestBody: json({ type: "array", items: { anyOf: [held(schema), { type: "null" }] } }),
  }),
  "a part of allOf in a request": (schema) => ({
    requestBody: json({ allOf: [held(schema), { type: "object" }] }),
  }),
  "a parameter": (schema) => ({ parameters: [{ in: "query", name: "q", schema }] }),
  "a response to a webhook": (schema) => ({
    callbacks: { done: { "{url}": { post: { responses: answer(schema) } } } },
  }),
};

const inResponses: Record<string, (schema: unknown) => object> = {
  "the body of a response": (schema) => ({ responses: answer(schema) }),
  "a property of a response": (schema) => ({ responses: answer(held(schema)) }),
  "a map in a response": (schema) => ({
    responses: answer({ type: "object", additionalProperties: schema }),
  }),
  "a header of a response": (schema) => ({
    responses: { 200: { description: "", headers: { "X-Q": { schema } } } },
  }),
  "the request of a callback": (schema) => ({
    callbacks: { done: { "{url}": { post: { requestBody: json(schema), responses: {} } } } },
  }),
};

describe.each(Object.entries(inRequests))("in %s", (_, operation) => {
  test.each(schemaChanges)("$change: $request", ({ from, to, request }) => {
    expect(gravest(changesOf(operation(from), operation(to)))).toBe(request ?? "changed");
  });

  test.each(equivalents)("$rewriting say the same", ({ one, other }) => {
    expect(tellingChanges(operation(one), operation(other))).toEqual([]);
    expect(tellingChanges(operation(other), operation(one))).toEqual([]);
  });
});

describe.each(Object.entries(inResponses))("in %s", (_, operation) => {
  test.each(schemaChanges)("$change: $response", ({ from, to, response }) => {
    expect(gravest(changesOf(operation(from), operation(to)))).toBe(response ?? "changed");
  });

  test.each(equivalents)("$rewriting say the same", ({ one, other }) => {
    expect(tellingChanges(operation(one), operation(other))).toEqual([]);
    expect(tellingChanges(operation(other), operation(one))).toEqual([]);
  });
});

function json(schema: unknown): object {
  return { content: { "application/json": { schema } } };
}

function answer(schema: unknown): object {
  return { 200: { description: "", ...json(schema) } };
}

/** An object that has the schema at a property, through a component. */
function held(schema: unknown): object {
  return { type: "object", properties: { held: schema } };
}

function changesOf(from: object, to: object) {
  return compareDocuments(documentWith(from), documentWith(to));
}

/** Without the one that says that only words changed. */
function tellingChanges(from: object, to: object) {
  return changesOf(from, to).filter(({ what }) => !what.startsWith("only words"));
}

function documentWith(operation: object) {
  const word = { type: "string", maxLength: 9 };
  const tree = (name: string) => ({
    type: "object",
    properties: { children: { type: "array", items: { $ref: `#/components/schemas/${name}` } } },
  });
  return {
    openapi: "3.1.0",
    paths: { "/things": { post: operation } },
    components: {
      schemas: {
        Word: word,
        Thing: { type: "object", required: ["a"], properties: { a: word } },
        Tree: tree("Tree"),
        Baum: tree("Baum"),
      },
    },
  };
}
