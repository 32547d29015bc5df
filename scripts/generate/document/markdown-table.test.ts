import { expect, test } from "vitest";
import { markdownTable } from "./markdown-table.ts";

test("a bar or a line break in a cell does not break the row", () => {
  expect(markdownTable(["a", "b"], [["x|y", "one\n two"]])).toBe(
    "| a | b |\n| --- | --- |\n| x\\|y | one two |",
  );
});
