import { describe, expect, test } from "vitest";
import type { Document } from "../document/document.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import type { ContractCase } from "./contract-cases/contract-case.ts";
import { casesOf, contractCases, contractCaseTypes } from "./contract-cases.ts";

const error = {
  description: "Refused.",
  content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

const document: Document = {
  openapi: "3.1.0",
  info: { title: "Shelf", version: "1.0.0" },
  servers: [{ url: "http://127.0.0.1/v1" }],
  paths: {
    "/books": {
      post: {
        operationId: "createBook",
        tags: ["Books"],
        requestBody: {
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/BookCreate" },
              examples: { emma: { value: { title: "Emma", years: [1815], pages: { first: 1 } } } },
            },
          },
        },
        responses: {
          "201": {
            description: "Made.",
            content: { "application/json": { examples: { made: { value: { id: 1 } } } } },
          },
          "401": {
            ...error,
            headers: {
              "WWW-Authenticate": { required: true, example: "Bearer" },
              "X-Request-Id": { example: "8f14" },
            },
          },
          "404": error,
        },
      },
    },
    "/books/{id}": {
      delete: {
        operationId: "deleteBook",
        tags: ["Books"],
        parameters: [
          {
            name: "id",
            in: "path",
            required: true,
            example: 7,
            schema: { type: "integer", minimum: 1, maximum: 99 },
          },
          { name: "now", in: "query", schema: { type: "boolean" } },
        ],
        responses: { "204": { description: "Gone." }, "404": error },
      },
    },
    "/covers/{id}": {
      get: {
        operationId: "getCover",
        tags: ["Books"],
        parameters: [{ name: "id", in: "path", required: true, example: 3, schema: { type: "integer" } }],
        responses: {
          "200": {
            description: "It.",
            content: { "image/svg+xml": { examples: { red: { value: "<svg/>" } } } },
          },
          "304": { description: "Unchanged." },
          "404": error,
        },
      },
    },
    "/covers": {
      post: {
        operationId: "createCover",
        tags: ["Books"],
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["file", "colours"],
                properties: {
                  file: { type: "string", format: "binary" },
                  colours: {
                    type: "string",
                    contentSchema: { type: "array", items: { type: "string" } },
                  },
                  name: { type: "string", maxLength: 3 },
                  book: { type: "integer", minimum: 1 },
                },
              },
              examples: { red: { value: { file: "<svg/>", colours: '["red"]', name: "red" } } },
            },
          },
        },
        responses: { "201": { description: "Made." }, "400": error },
      },
    },
  },
  components: {
    schemas: {
      Problem: { type: "object" },
      BookCreate: {
        type: "object",
        additionalProperties: false,
        required: ["title"],
        properties: {
          title: { type: "string", minLength: 1, maxLength: 5 },
          kind: { type: "string", enum: ["novel", "play"] },
          years: { type: ["array", "null"], maxItems: 2, items: { type: "integer" } },
          pages: {
            type: "object",
            additionalProperties: { anyOf: [{ type: "integer", minimum: 1 }, { type: "null" }] },
          },
        },
      },
    },
  },
};

const cases = casesOf(document);
const byId = new Map(cases.map((each) => [each.id, each]));
const body = (json: unknown) => ({ body: { json } });
const emma = { title: "Emma", years: [1815], pages: { first: 1 } };
const refused = (...loc: (string | number)[]) => ({ status: 422, loc });

describe("a case", () => {
  test.each<[id: string, request: object, expected: object]>([
    ["createBook/201/made", body(emma), { status: 201, example: "made" }],
    ["createBook/key/none", { scheme: null }, { status: 401, headers: { "WWW-Authenticate": ["Bearer"] } }],
    ["createBook/key/wrong-scheme", { scheme: "Basic" }, { status: 401 }],
    ["createBook/key/lower-case", { scheme: "bearer" }, { status: 201, orElse: [404] }],
    ["createBook/query/unknown", { query: { unknown: "1" } }, { status: 201 }],
    ["createBook/body/malformed", { body: { text: '{"' } }, refused("body")],
    ["createBook/body/empty", { body: { text: "" } }, refused("body")],
    ["createBook/body/media-type", { contentType: "text/plain" }, { status: 415 }],
    ["createBook/body/unknown/key", body({ ...emma, unknown: 1 }), refused("body", "unknown")],
    ["createBook/body/null", body(null), refused("body")],
    ["createBook/body/title/missing", body({ years: [1815], pages: { first: 1 } }), refused("body", "title")],
    ["createBook/body/title/wrong-type", body({ ...emma, title: 5 }), refused("body", "title")],
    ["createBook/body/title/null", body({ ...emma, title: null }), refused("body", "title")],
    ["createBook/body/title/at-min-length", body({ ...emma, title: "x" }), { status: 201 }],
    ["createBook/body/title/below-min-length", body({ ...emma, title: "" }), refused("body", "title")],
    ["createBook/body/title/at-max-length", body({ ...emma, title: "xxxxx" }), { status: 201 }],
    ["createBook/body/title/above-max-length", body({ ...emma, title: "xxxxxx" }), refused("body", "title")],
    ["createBook/body/kind/member-play", body({ ...emma, kind: "play" }), { status: 201 }],
    ["createBook/body/kind/no-member", body({ ...emma, kind: "not-novel" }), refused("body", "kind")],
    ["createBook/body/years/null", body({ ...emma, years: null }), { status: 201 }],
    [
      "createBook/body/years/at-max-items",
      { body: { json: emma, padding: { at: ["body", "years"], length: 2 } } },
      { status: 201 },
    ],
    [
      "createBook/body/years/above-max-items",
      { body: { padding: { at: ["body", "years"], length: 3 } } },
      refused("body", "years"),
    ],
    ["createBook/body/years/0/fraction", body({ ...emma, years: [1.5] }), refused("body", "years", 0)],
    [
      "createBook/body/pages/first/below-minimum",
      body({ ...emma, pages: { first: 0 } }),
      refused("body", "pages", "first"),
    ],
    [
      "createBook/method/GET",
      { method: "GET", path: "/books" },
      { status: 405, headers: { Allow: ["POST"] } },
    ],
    ["deleteBook/204", { path: "/books/7" }, { status: 204, mediaType: null }],
    ["deleteBook/path/id/word", { path: "/books/abc" }, refused("path", "id")],
    ["deleteBook/path/id/fraction", { path: "/books/1.5" }, refused("path", "id")],
    ["deleteBook/path/id/below-minimum", { path: "/books/0" }, refused("path", "id")],
    ["deleteBook/path/id/at-maximum", { path: "/books/99" }, { status: 204, orElse: [404] }],
    ["deleteBook/path/id/above-maximum", { path: "/books/100" }, refused("path", "id")],
    ["deleteBook/query/now/True", { query: { now: "True" } }, { status: 204 }],
    ["deleteBook/query/now/word", { query: { now: "maybe" } }, refused("query", "now")],
    [
      "getCover/304",
      { path: "/covers/3", headers: { "If-None-Match": "*" } },
      { status: 304, mediaType: null, orElse: [404] },
    ],
    ["createCover/body/media-type", { contentType: "application/json" }, { status: 415 }],
    [
      "createCover/body/file/missing",
      { body: { form: [{ name: "colours" }, { name: "name" }] } },
      refused("body", "file"),
    ],
    [
      "createCover/body/colours/not-json",
      { body: { form: [{}, { name: "colours", value: "{" }, {}] } },
      { status: 400 },
    ],
    [
      "createCover/body/colours/json/0/wrong-type",
      { body: { form: [{}, { name: "colours", value: "[5]" }, {}] } },
      { status: 400 },
    ],
    [
      "createCover/body/name/above-max-length",
      { body: { form: [{}, {}, { name: "name", value: "xxxx" }] } },
      refused("body", "name"),
    ],
    [
      "createCover/body/book/below-minimum",
      { body: { form: [{}, {}, {}, { name: "book", value: "0" }] } },
      refused("body", "book"),
    ],
  ])("%s", (id, request, expected) => {
    expect(byId.get(id)).toMatchObject({ request, expect: expected });
  });

  test("expects the headers that the document promises, and no others", () => {
    expect(caseNamed("createBook/key/none").expect.headers).toEqual({ "WWW-Authenticate": ["Bearer"] });
  });

  test("of a missing property sends everything else", () => {
    const { body: sent } = caseNamed("createBook/body/title/missing").request;
    expect(sent).toEqual({ json: { years: [1815], pages: { first: 1 } } });
  });

  test("names the file of a form after the example", () => {
    const { body: sent } = caseNamed("createCover/201").request;
    expect(sent).toMatchObject({ form: [{ name: "file", fileName: "red.csv", value: "<svg/>" }, {}, {}] });
  });

  test("needs a state if the request alone does not decide the response, and says how to ask a mock for it", () => {
    expect(caseNamed("createBook/201/made")).toMatchObject({
      needs: { state: "made" },
      prefer: "code=201, example=made",
    });
    expect(caseNamed("deleteBook/204")).toMatchObject({ needs: { state: "deleteBook" }, prefer: "code=204" });
    expect(caseNamed("createBook/body/years/at-max-items").needs).toEqual({ state: "full-requests" });
    const decided = cases.filter(({ needs, prefer }) => needs === "nothing" && prefer !== undefined);
    // A mock holds nothing that could have changed.
    expect(decided.map(({ id }) => id)).toEqual(["getCover/304"]);
  });

  test("of a method is left out if it could belong to another path", () => {
    const paths = {
      "/books/all": {
        get: { operationId: "listAll", tags: ["Books"], responses: { "200": { description: "All." } } },
      },
      ...document.paths,
    };
    const ids = casesOf({ ...document, paths }).map(({ id }) => id);
    const methods = ids.flatMap((id) => id.split("listAll/method/")[1] ?? []);
    expect(methods).toEqual(["POST", "PUT", "PATCH"]);
  });
});

test("the cases are a JSON array with one case on each line", () => {
  const text = contractCases(document);
  expect(JSON.parse(text)).toEqual(cases);
  expect(text.trimEnd().split("\n")).toHaveLength(cases.length + 2);
});

test("the types come with the cases, marked as generated", async () => {
  expect(await contractCaseTypes()).toMatch(/^\/\/ Written by [\s\S]*export type ContractCase = /);
});

test("a union of all in a request is refused, since nothing could be derived from it", () => {
  const schemas = { ...document.components?.schemas, BookCreate: { allOf: [{ type: "object" as const }] } };
  expect(() => casesOf({ ...document, components: { schemas } })).toThrow(BrokenDocument);
});

function caseNamed(id: string): ContractCase {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`No case is called ${id}.`);
  return found;
}
