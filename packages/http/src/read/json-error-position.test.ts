import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonErrorPosition } from "./json-error-position.ts";

test.each([
  ["{bad}", 1],
  ["abc", 0],
  ['{"a": }', 6],
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ["[1, 2", 5],
  ["[1 2]", 3],
  ["[1,]", 3],
  ["{", 1],
  ["", 0],
  ["01", 1],
  ["1 2", 2],
  ['{"a": "unterminated', 6],
  ['["\\x"]', 1],
  ['["a\nb"]', 1],
  ["nul", 0],
  ["[[[]", 4],
  ["[}", 1],
  [" ", 1],
])("%j stops being JSON at %d", (text, position) => {
  expect(jsonErrorPosition(text)).toBe(position);
});

test("whatever JSON.parse refuses has a position, up to which it could be completed", () => {
  const json = fc.json({ maxDepth: 3 });
  const broken = fc.tuple(json, fc.nat(), fc.constantFrom("", "}", "]", ",", '"', ":", "x", "\\", "1"));
  fc.assert(
    fc.property(broken, ([text, seed, put]) => {
      const at = seed % (text.length + 1);
      const spoilt = text.slice(0, at) + put + text.slice(at + 1);
      if (isJson(spoilt)) return;
      const position = jsonErrorPosition(spoilt);
      expect(position).toBeLessThanOrEqual(spoilt.length);
      // The text before the position is right: cut there, it is only too short.
      expect(jsonErrorPosition(spoilt.slice(0, position))).toBe(spoilt.slice(0, position).length);
    }),
  );
});

test("depth and length do not exhaust the stack", () => {
  expect(jsonErrorPosition("[".repeat(1_000_000))).toBe(1_000_000);
  const long = JSON.stringify("\\".repeat(2_000_000));
  expect(jsonErrorPosition(`[${long} x`)).toBe(long.length + 2);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
