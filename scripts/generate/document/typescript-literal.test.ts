import { expect, test } from "vitest";
import { typescriptLiteral } from "./typescript-literal.ts";

test.each([
  [null, "null"],
  ['a "b"', '"a \\"b\\""'],
  [{}, "{}"],
  [[], "[]"],
  [{ a: 1, "b-c": [true], "3": { d: null } }, '{ "3": { d: null }, a: 1, "b-c": [true] }'],
  [{ long: "x".repeat(90) }, `{\n  long: "${"x".repeat(90)}",\n}`],
  [
    { outer: [{ long: "x".repeat(90) }] },
    `{\n  outer: [\n    {\n      long: "${"x".repeat(90)}",\n    },\n  ],\n}`,
  ],
])("%j is written by hand as %s", (value, text) => {
  expect(typescriptLiteral(value)).toBe(text);
});
