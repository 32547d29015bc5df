import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

test.each([
  ["1", 1],
  ["-1.", -1],
  ["+1.5", 1.5],
  [".5e3", 500],
  ["1E-2", 0.01],
])("the number %s is read", (text, value) => {
  expect(readText("number", text)).toEqual({ value });
});

test.each(["", ".", "e3", "1.2.3", "1e", "Infinity", " 1"])("%j is not a number", (text) => {
  expect(readText("number", text)).toMatchObject({ type: "float_parsing" });
});

/** A megabyte of digits would take hours if a pattern tried every way to divide them. */
test.each([
  ["integer", "int_parsing"],
  ["number", "float_parsing"],
])("a very long text is read once: %s", (type, error) => {
  expect(readText(type, `${"1".repeat(1_000_000)}x`)).toMatchObject({ type: error });
});
