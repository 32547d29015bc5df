import { expect, test } from "vitest";
import { CommandError } from "./command-error.ts";
import { readBy } from "./read-by.ts";

test("what a parser reads is the value", () => {
  expect(readBy((text) => text.length)("four")).toBe(4);
});

test.each([
  [
    "a TypeError is told to who called the command",
    new TypeError("Give a path."),
    new CommandError("Give a path."),
  ],
  ["any other error is a bug, and stays one", new RangeError("No."), new RangeError("No.")],
])("%s", (_, thrown, expected) => {
  const read = readBy(() => {
    throw thrown;
  });
  expect(() => read("x")).toThrow(expected);
});
