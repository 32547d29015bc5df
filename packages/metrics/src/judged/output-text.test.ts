import { expect, test } from "vitest";
import { structuredText } from "./output-text.ts";

test.each([
  [
    '{"name": "Ann", "homes": ["Rome", {"street": "Elm"}]}',
    "name: Ann\n\nhomes.0: Rome\n\nhomes.1.street: Elm",
  ],
  [' {"age": 7, "title": null}', "age: 7\n\ntitle: null"],
  ['{"name": "Ann"', '{"name": "Ann"'],
  ["{name} is here", "{name} is here"],
  ['["Ann"]', '["Ann"]'],
  ["Ann", "Ann"],
])("the output %j is read as %j", (output, text) => {
  expect(structuredText(output)).toBe(text);
});

test("an object that is nested without end stays as it is", () => {
  const output = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
  expect(structuredText(output)).toBe(output);
});
