import { growsLinearly } from "@aegis/io/testing/grows-linearly";
import fc from "fast-check";
import { expect, test } from "vitest";
import { includes, includesLinearly } from "./includes.ts";

const few = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom("a", "b", "😀"), minLength, maxLength });

test("the linear search finds what the engine finds", () =>
  fc.assert(
    fc.property(few(0, 40), few(1, 6), (text, part) => {
      expect(includesLinearly(text, part)).toBe(text.includes(part));
    }),
    { numRuns: 2_000 },
  ));

test.each([
  ["abc", "", true],
  ["", "", true],
  ["", "a", false],
  ["abc", "abcd", false],
])("in %j, %j is found: %s", (text, part, found) => {
  expect(includes(text, part)).toBe(found);
});

test("texts that repeat themselves take time in proportion to their length", async () => {
  const half = (size: number) => "a".repeat(size / 4);
  const search = (size: number) => includes("a".repeat(size), `${half(size)}b${half(size)}`);
  expect(await growsLinearly(search, 400_000)).toBe(true);
});
