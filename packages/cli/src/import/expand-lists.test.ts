import { expect, test } from "vitest";
import { expandLists, mostTests } from "./expand-lists.ts";

test.each([
  [{}, [{}]],
  [
    { a: ["x", "y"], b: 1, c: ["z", 2] },
    [
      { a: "x", b: 1, c: "z" },
      { a: "x", b: 1, c: 2 },
      { a: "y", b: 1, c: "z" },
      { a: "y", b: 1, c: 2 },
    ],
  ],
  [{ a: [{ b: 1 }, "x"] }, [{ a: [{ b: 1 }, "x"] }]],
  [{ a: [] }, [{ a: [] }]],
])("%j becomes %j", (vars, tests) => {
  expect(expandLists(vars)).toEqual(tests);
});

test("more combinations than a test may have are not made", () => {
  const ten = Array.from({ length: 10 }, (_, at) => `${at}`);
  expect(expandLists({ a: ten, b: ten, c: ten, d: ten })).toHaveLength(mostTests);
  expect(expandLists({ a: ten, b: ten, c: ten, d: ten, e: ["x", "y"] })).toBeUndefined();
});
