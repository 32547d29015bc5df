import { expect, test } from "vitest";
import { typeInWords } from "./type-in-words.ts";

test.each([
  [{ type: "integer", minimum: 1, maximum: 100, default: 10 }, "integer, 1 to 100, default 10"],
  [{ type: "integer", minimum: 1, maximum: 2147483647 }, "integer, at least 1"],
  [{ type: "number", maximum: 1 }, "number, at most 1"],
  [{ type: ["integer", "null"], minimum: 0 }, "integer or null, at least 0"],
  [{ type: "string", minLength: 1, maxLength: 255 }, "string, at most 255 characters"],
  [{ type: "string", minLength: 2 }, "string, at least 2 characters"],
  [{ type: "string", format: "binary" }, "file"],
  [{ type: ["string", "null"], contentSchema: { type: "object" } }, "JSON or null"],
  [{}, "any value"],
] as const)("%j is %s", (schema, words) => {
  expect(typeInWords(JSON.parse(JSON.stringify(schema)))).toBe(words);
});
