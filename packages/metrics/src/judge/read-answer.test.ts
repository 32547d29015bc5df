import { describe, expect, test } from "vitest";
import { growsLinearly } from "../testing/grows-linearly.ts";
import { readAnswer } from "./read-answer.ts";

describe("readAnswer", () => {
  test.for<[string, unknown]>([
    ['{"a":1}', { a: 1 }],
    [' {"a":1}\n', { a: 1 }],
    ['```json\n{"a":{"b":[1,{"c":2}]}}\n```', { a: { b: [1, { c: 2 }] } }],
    ['{"a":1} and then {"a":2}', { a: 2 }],
    ['{"a":1}\n{"a":"}{"}', { a: "}{" }],
    ['{ {{ {"a":1} so it is', { a: 1 }],
    ['{"a":1,"a":2}', { a: 2 }],
  ])("finds the last object of %j", ([text, want]) => {
    expect(readAnswer(text)).toEqual(want);
  });

  test.for(["", "yes", '{"a":1} then {"a":', '{"a":1} then {a:2}', '{"a":1} }', "}", "{", "}{"])(
    "finds nothing in %j, and does not fall back to an earlier object",
    (text) => {
      expect(readAnswer(text)).toBeUndefined();
    },
  );

  test.for<[string, (size: number) => string]>([
    ["unended objects", (size) => `${'{"a":'.repeat(size / 5)}}`],
    ["brackets", (size) => `${"{".repeat(size)}}`],
    ["a long last object", (size) => `${'{"a":'.repeat(2_000)}"${"x".repeat(size)}"x}`],
    ["plain text", (size) => "x".repeat(size)],
  ])("takes time in proportion to the number of characters of %s", async ([, textOf]) => {
    expect(await growsLinearly((size) => readAnswer(textOf(size)), 150_000)).toBe(true);
  });

  test("looks through no more than a bounded number of characters", () => {
    expect(readAnswer(`${" ".repeat(200_000)}{"a":1}`)).toBeUndefined();
  });
});
