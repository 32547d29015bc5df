import { expect, test } from "vitest";
import { excerpt } from "./excerpt.ts";

test.each([
  ["", ""],
  ["short", "short"],
  ["a".repeat(80), "a".repeat(80)],
  ["a".repeat(81), `${"a".repeat(80)}…`],
  [`${"a".repeat(79)}😀b`, `${"a".repeat(79)}…`],
])("%j is quoted as %j", (text, quoted) => {
  expect(excerpt(text)).toBe(quoted);
});
