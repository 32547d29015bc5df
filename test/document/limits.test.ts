import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bundle, folder, operations, type Schema } from "../openapi-document.ts";

const page = readFileSync(join(folder, "guide/limits.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) => ({ line, fields: [...line.matchAll(/`([\w-]+)`/g)].map(([, name]) => name) }));

/** A bound of a value that a request may have, under the name of its field or parameter. */
type Bound = { readonly field: string; readonly keyword: string; readonly value: number };

const keywords = ["minimum", "maximum", "maxLength", "maxItems", "maxProperties"] as const;

describe("the page of limits has a row for", () => {
  test.each(boundsOfRequests())("$field: $keyword $value", ({ field, value }) => {
    const numbers = rows
      .filter(({ fields }) => fields.includes(field))
      .flatMap(({ line }) => line.match(/\d+/g) ?? []);
    expect(numbers.map(Number)).toContain(value);
  });
});

test("a bound that no row names is found", () => {
  const bounds = boundsIn("comment", {
    type: "object",
    properties: { texts: { type: "array", maxItems: 7 } },
  });
  expect(bounds).toEqual([{ field: "texts", keyword: "maxItems", value: 7 }]);
  expect(rows.some(({ fields }) => fields.includes("texts"))).toBe(false);
});

function boundsOfRequests(): Bound[] {
  const all = operations.flatMap(({ parameters, requestBody }) => [
    ...parameters.flatMap(({ name, schema }) => boundsIn(name, schema)),
    ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => boundsIn("body", schema)),
  ]);
  return [...new Map(all.map((bound) => [JSON.stringify(bound), bound])).values()];
}

/** Elements and values of maps go by the name of the field that holds them. */
function boundsIn(field: string, schema: Schema, above: readonly Schema[] = []): Bound[] {
  const resolved = followed(schema);
  if (above.includes(resolved)) return [];
  const path = [...above, resolved];
  const { items, properties = {}, additionalProperties, contentSchema, anyOf, oneOf, allOf } = resolved;
  const own = keywords.flatMap((keyword) => {
    const value = Reflect.get(resolved, keyword);
    return typeof value === "number" ? [{ field, keyword, value }] : [];
  });
  const inside = [
    items,
    additionalProperties,
    contentSchema,
    ...(anyOf ?? []),
    ...(oneOf ?? []),
    ...(allOf ?? []),
  ];
  return [
    ...own,
    ...inside.flatMap((each) => (typeof each === "object" ? boundsIn(field, each, path) : [])),
    ...Object.entries(properties).flatMap(([name, property]) => boundsIn(name, property, path)),
  ];
}

function followed(schema: Schema): Schema {
  const { $ref, ...own } = schema;
  if ($ref === undefined) return schema;
  const target = bundle.components.schemas[$ref.slice("#/components/schemas/".length)];
  if (target === undefined) throw new Error(`${$ref} leads nowhere.`);
  return { ...followed(target), ...own };
}
