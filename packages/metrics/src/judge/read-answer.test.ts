import { describe, expect, test } from "vitest";
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
    "finds none in %j, and goes back to no earlier one",
    (text) => {
      expect(readAnswer(text)).toBeUndefined();
    },
  );

  test.for([
    ["unended objects", `${'{"a":'.repeat(30_000)}}`],
    ["brackets", `${"{".repeat(100_000)}}`],
    ["a long last object", `${'{"a":'.repeat(2_000)}"${"x".repeat(100_000)}"x}`],
    ["plain text", "x".repeat(300_000)],
  ])("is done with %s within a second", ([, text]) => {
    const start = performance.now();
    readAnswer(text ?? "");
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
