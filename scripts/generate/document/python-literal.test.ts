import { expect, test } from "vitest";
import { pythonLiteral } from "./python-literal.ts";

test.each([
  [null, "None"],
  [true, "True"],
  [[false, 0.5], "[False, 0.5]"],
  ['a "b"\n\u00e9', '"a \\"b\\"\\n\u00e9"'],
  [{}, "{}"],
  [{ a: [{ b: null }] }, '{"a": [{"b": None}]}'],
  [{ long: "x".repeat(90), b: 1 }, `{\n    "long": "${"x".repeat(90)}",\n    "b": 1,\n}`],
])("%j is written by hand as %s", (value, text) => {
  expect(pythonLiteral(value)).toBe(text);
});
