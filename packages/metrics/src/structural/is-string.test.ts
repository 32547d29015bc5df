import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { isString } from "./is-string.ts";

test.each([
  ["hello", {}, 100],
  ["42", {}, 100],
  ["", {}, 0],
  ["", { allow_empty: true }, 100],
  ["", { allow_whitespace_only: true }, 0],
  [" \t\n\u00a0", {}, 0],
  [" ", { allow_whitespace_only: true }, 100],
  [" ", { allow_empty: true }, 0],
])("is_string of %j with %j is %d", async (output, args, score) => {
  expect((await evaluate(isString, { output }, args)).score).toBe(score);
});
