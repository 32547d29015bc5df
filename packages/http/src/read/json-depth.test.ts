import { expect, test } from "vitest";
import { tooDeepAt } from "./json-depth.ts";

test.each([
  ["1", undefined],
  ["[[]]", undefined],
  ["[[[]]]", 2],
  ['{"a":{"b":[1]}}', 10],
  ["[[],[],{},[]]", undefined],
  ["[[],[[]]]", 5],
  ['["[[[{{{"]', undefined],
  ['["\\"[[[", "\\\\", [[]]]', 17],
])("%s goes deeper than 2 at %s", (text, position) => {
  expect(tooDeepAt(text, 2)).toBe(position);
});
