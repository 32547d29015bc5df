import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { requestFields } from "../../scripts/lint-openapi/request-bounds.ts";
import { bundle, folder } from "../openapi-document.ts";

const page = readFileSync(join(folder, "guide/limits.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) => ({ line, fields: [...line.matchAll(/`([\w-]+)`/g)].map(([, name]) => name) }));

/** A bound of a value that a request may have, under the name of its field or parameter. */
type Bound = { readonly field: string; readonly keyword: string; readonly value: number };

const keywords = ["minimum", "maximum", "maxLength", "maxItems", "maxProperties"] as const;

describe("the page of limits has a row for", () => {
  test.each(boundsIn(bundle))("$field: $keyword $value", ({ field, value }) => {
    const numbers = rows
      .filter(({ fields }) => fields.includes(field))
      .flatMap(({ line }) => line.match(/\d+/g) ?? []);
    expect(numbers.map(Number)).toContain(value);
  });
});

test("a bound that no row names is found", () => {
  const schema = { type: "object", properties: { texts: { type: "array", maxItems: 7 } } };
  const post = { requestBody: { content: { "application/json": { schema } } } };
  expect(boundsIn({ paths: { "/notes": { post } } })).toEqual([
    { field: "texts", keyword: "maxItems", value: 7 },
  ]);
  expect(rows.some(({ fields }) => fields.includes("texts"))).toBe(false);
});

function boundsIn(document: Record<string, unknown>): Bound[] {
  const all = requestFields(document).flatMap(({ field, value: schema }) =>
    keywords.flatMap((keyword) => {
      const value = schema[keyword];
      return typeof value === "number" ? [{ field, keyword, value }] : [];
    }),
  );
  return [...new Map(all.map((bound) => [JSON.stringify(bound), bound])).values()];
}
