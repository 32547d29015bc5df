import { expect, test } from "vitest";
import { CommandError } from "./command-error.ts";
import { namedValues } from "./named-values.ts";

const header = namedValues(":");

test("a name and its value are added to those before", () => {
  expect(header("api-key: a:b ", { accept: "x" })).toEqual({ accept: "x", "api-key": "a:b" });
});

test.each([
  ["api-key", 'Give a name and a value with ":" between them.'],
  [": x", 'Give a name and a value with ":" between them.'],
  ["accept: y", "accept is given twice."],
])("%j is refused", (text, reason) => {
  expect(() => header(text, { accept: "x" })).toThrow(new CommandError(reason));
});
