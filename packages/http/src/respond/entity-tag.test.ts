import { describe, expect, test } from "vitest";
import { entityTag, namesTag } from "./entity-tag.ts";

test("a tag depends on what the response was made from, and on nothing else", () => {
  expect(entityTag("a")).toMatch(/^W\/"[\w-]{27}"$/);
  expect(entityTag(Buffer.from("a"))).toBe(entityTag("a"));
  expect(entityTag("b")).not.toBe(entityTag("a"));
});

describe("If-None-Match names a tag", () => {
  test.each([
    [undefined, false],
    ["", false],
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['W/"b","c"', false],
    ["*", true],
    ["a", false],
  ])("%j: %s", (header, names) => {
    expect(namesTag(header, 'W/"a"')).toBe(names);
  });
});
