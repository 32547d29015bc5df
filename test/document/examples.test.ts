import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import {
  bodiesOf,
  bundle,
  type Example,
  elementsOf,
  examples,
  type Json,
  type JsonObject,
  membersOf,
  type Operation,
  operations,
} from "../openapi-document.ts";
import { schemaAt, schemaErrors } from "./schemas.ts";

const titled = examples.map((example): [string, Example] => {
  const { operation, place, name } = example;
  return [`${operation.operationId} ${place} ${name}`, example];
});

describe("every example of a body is valid by its schema", () => {
  test.each(titled)("%s", (_title, { mediaType, schema, value }) => {
    expect(schemaErrors(schema, value)).toEqual([]);
    if (mediaType === "text/csv") expectCsv(value);
    if (mediaType === "multipart/form-data") expectParts(schema, value);
  });
});

test("every example of a parameter is valid by its schema", () => {
  const parameters = operations.flatMap(({ parameters }) => parameters);
  const wrong = parameters.flatMap(({ name, schema, example = null }) =>
    schemaErrors(schema, example).map((error) => [name, error]),
  );
  expect(wrong).toEqual([]);
});

test("every example of a header is valid by its schema", () => {
  const headers = operations
    .flatMap(({ responses }) => Object.values(responses))
    .flatMap(({ headers }) => Object.entries(headers ?? {}));
  const wrong = headers.flatMap(([name, { schema, example = null }]) =>
    schemaErrors(schema, example).map((error) => [name, error]),
  );
  expect(wrong).toEqual([]);
});

test.each(operations.map((operation) => [operation.operationId, operation] as const))(
  "%s has an example of each of its bodies, and a body for every status except 204 and 304",
  (_id, operation) => {
    const { request = {}, ...answers } = bodiesOf(operation);
    // What is done to one thing, such as cancelling it, needs no body.
    const takesBody = ["POST", "PUT"].includes(operation.method) && !/\}\/\w+$/.test(operation.path);
    expect(Object.keys(request)).toHaveLength(takesBody ? 1 : 0);
    for (const [status, content] of Object.entries(answers)) {
      expect(Object.keys(content), status).toHaveLength(["204", "304"].includes(status) ? 0 : 1);
    }
    for (const [place, content] of Object.entries({ request, ...answers })) {
      const shown = Object.values(content).map(({ examples = {} }) => Object.keys(examples).length);
      expect(Math.min(1, ...shown), place).toBe(1);
    }
  },
);

test("an example is named after its file, and every file is used", () => {
  const uses = examplesIn(bundle.paths).concat(examplesIn(bundle.components));
  for (const [name, example] of uses) expect(example).toEqual({ $ref: `#/components/examples/${name}` });
  expect([...new Set(uses.map(([name]) => name))].sort()).toEqual(
    Object.keys(bundle.components.examples).sort(),
  );
});

describe("every loc of a validation error leads to an input of the operation", () => {
  const invalid = titled.filter(([, { place }]) => place === "422");
  test.each(invalid)("%s", (_title, { operation, value }) => {
    for (const error of elementsOf(membersOf(value).detail))
      expect(leads(operation, error), JSON.stringify(error)).toBe(true);
  });
});

test("a keyword of JSON Schema 2020-12 is enforced", () => {
  const closed = { type: "object", $ref: "#/components/schemas/Owner", unevaluatedProperties: false };
  expect(schemaErrors(closed, { id: 7, email: "analyst@acme.com" })).toEqual([]);
  expect(schemaErrors(closed, { id: 7, email: "analyst@acme.com", name: "Ann" })).toEqual([
    expect.stringContaining("unevaluated"),
  ]);
});

test("an unknown keyword is refused", () => {
  expect(() => schemaErrors({ type: "string", maxLenght: 3 }, "long")).toThrow(
    /unknown keyword: "maxLenght"/,
  );
});

function expectCsv(value: Json): void {
  const [header = [], ...rows] = parseCsv(String(value));
  expect(header.length).toBeGreaterThan(0);
  expect(new Set(header).size).toBe(header.length);
  for (const row of rows) expect(row).toHaveLength(header.length);
}

/** Checks what the text of a form's part contains. */
function expectParts(schema: JsonObject, value: Json): void {
  for (const [name, part] of Object.entries(membersOf(value))) {
    const { format, contentSchema } = schemaAt(schema, name) ?? {};
    if (format === "binary") expectCsv(part);
    if (contentSchema !== undefined)
      expect(schemaErrors(membersOf(contentSchema), JSON.parse(String(part))), name).toEqual([]);
  }
}

/** Every entry of every `examples`, as the bundle has it. */
function examplesIn(node: object): [string, unknown][] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (typeof value !== "object" || value === null) return [];
    return key === "examples" && node !== bundle.components ? Object.entries(value) : examplesIn(value);
  });
}

function leads({ parameters, requestBody }: Operation, error: Json): boolean {
  const [place, ...way] = elementsOf(membersOf(error).loc);
  if (place !== "body") return parameters.some(({ in: where, name }) => where === place && name === way[0]);
  const [body] = Object.values(requestBody?.content ?? {});
  const [end, ...above] = way.reduce<(JsonObject | undefined)[]>(
    ([schema, ...outer], key) => [schema && schemaAt(schema, key), schema, ...outer],
    [body?.schema],
  );
  // An unknown key is in no schema, but its object is.
  if (membersOf(error).type === "extra_forbidden") return end === undefined && above[0] !== undefined;
  return way.length > 0 && end !== undefined;
}
