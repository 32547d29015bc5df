import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { isValidJson } from "./is-valid-json.ts";

test.each(["{}", " [1, 2.5e3] ", '"text"', "1", "true", "null", '{"a":1,"a":2}', '"\\ud800"', "1e999"])(
  "%j is JSON",
  async (output) => {
    expect((await evaluate(isValidJson, { output })).score).toBe(100);
  },
);

test.each([
  "",
  " ",
  "{a: 1}",
  "[1,]",
  "NaN",
  "-Infinity",
  "'a'",
  "01",
  "1 2",
  "// a\n1",
  "\ufeff1",
  '"\n"',
  "```json\n{}\n```",
])("%j is not JSON", async (output) => {
  expect((await evaluate(isValidJson, { output })).score).toBe(0);
});

test.each([
  ["", "it is empty"],
  ["Sure! Here you are: {}, and more of it", 'it begins with "Sure! Here you are: "'],
  ["[1,]", "Unexpected token"],
])("is_valid_json says what is wrong with %j", async (output, reason) => {
  const { explanation } = await evaluate(isValidJson, { output });
  expect(explanation).toContain(`The output is not JSON: ${reason}`);
});

test("100,000 nested brackets are JSON, unless one is left open", async () => {
  const [open, close] = ["[".repeat(100_000), "]".repeat(100_000)];
  expect((await evaluate(isValidJson, { output: open + close })).score).toBe(100);
  expect((await evaluate(isValidJson, { output: `[${open}${close}` })).score).toBe(0);
});

test("whatever JSON.stringify writes is JSON", () =>
  fc.assert(
    fc.asyncProperty(fc.json(), async (output) => {
      expect((await evaluate(isValidJson, { output })).score).toBe(100);
    }),
  ));
