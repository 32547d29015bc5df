import { expect, test } from "vitest";
import { occursIn } from "./entities.ts";

test.for<[string, string, boolean]>([
  ["Paris", "We met in paris.", true],
  ["Paris", "Parisian life", false],
  ["New York", "new\nyork", true],
  ["1,200", "it costs 1200 euros", true],
  ["1200", "it costs 1 200 euros", true],
  ["1200", "it costs 12,00 euros", false],
  ["4.5", "rated 4.5 of 5", true],
  ["4.5", "rated 4 or 5", false],
  ["O’Neil", "O'Neil said", true],
  ["AT&T", "the firm AT & T", true],
  ["東京", "東京", true],
  ["", "anything", false],
  ["…", "…", false],
  ["a", "", false],
])("%j in %j: %s", ([entity, text, want]) => {
  expect(occursIn(text)(entity)).toBe(want);
});
