import { expect, test } from "vitest";
import { isLongerAsJson } from "./json-length.ts";

test.each([
  [{}],
  [[]],
  [{ a: 1 }],
  [{ a: [1, "two", null, true], b: { c: -1.5e300 } }],
  ["text"],
  [[[[]]]],
  [JSON.parse('{"__proto__":{"x":1}}')],
])("%j is longer than any limit below its length, give or take its last commas", (value) => {
  const { length } = JSON.stringify(value);
  expect(isLongerAsJson(value, length - 1)).toBe(true);
  expect(isLongerAsJson(value, length + 10)).toBe(false);
});

test("of a value far beyond the limit, only the beginning is read", () => {
  let read = 0;
  const endless = new Proxy(
    {},
    {
      ownKeys: () => Array.from({ length: 100_000 }, (_, at) => `key ${at}`),
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: 1 }),
      get: () => {
        read += 1;
        return "x".repeat(100);
      },
    },
  );
  expect(isLongerAsJson(endless, 1_000)).toBe(true);
  expect(read).toBeLessThan(1_000);
});

test("a value that nests deeply is measured without recursion", () => {
  const deep = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
  expect(isLongerAsJson(deep, 1_000_000)).toBe(false);
  expect(isLongerAsJson(deep, 100_000)).toBe(true);
});
