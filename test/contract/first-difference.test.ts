import { expect, test } from "vitest";
import { firstDifference } from "./first-difference.ts";

test("equal values have no difference, whatever the order of their keys", () => {
  expect(firstDifference({ a: [1], b: null }, { b: null, a: [1] })).toBeUndefined();
});

test.each(["2026-04-01T09:00:00+00:00", "2026-04-01T09:00:00-00:00"])(
  "%s is not different from the same time with Z",
  (found) => {
    expect(firstDifference({ at: found }, { at: "2026-04-01T09:00:00Z" })).toBeUndefined();
  },
);

test("only objects may have more than expected, and only if that is said", () => {
  const more = { a: [{ b: 1, c: 2 }] };
  const expected = { a: [{ b: 1 }] };
  expect(firstDifference(more, expected, true)).toBeUndefined();
  expect(firstDifference(more, expected)).toBe("/a/0/c is 2, not undefined.");
  expect(firstDifference(expected, more, true)).toBe("/a/0/c is undefined, not 2.");
  expect(firstDifference({ a: [1, 2] }, { a: [1] }, true)).toBe("/a/1 is 2, not undefined.");
});

test.each<[found: unknown, expected: unknown, sentence: string]>([
  [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, "/a/0/b is 1, not 2."],
  [{}, { a: null }, "/a is undefined, not null."],
  [{ a: 1 }, {}, "/a is 1, not undefined."],
  [{ a: [1, 2] }, { a: [1] }, "/a/1 is 2, not undefined."],
  [{ a: {} }, { a: [] }, "/a is {}, not []."],
  [
    { at: "2026-04-01T09:00:00+01:00" },
    { at: "2026-04-01T09:00:00Z" },
    '/at is "2026-04-01T09:00:00+01:00", not "2026-04-01T09:00:00Z".',
  ],
  ["a,b\n", "a,c\n", 'the whole is "a,b\\n", not "a,c\\n".'],
])("the first difference between %j and %j is named with its place", (found, expected, sentence) => {
  expect(firstDifference(found, expected)).toBe(sentence);
});
