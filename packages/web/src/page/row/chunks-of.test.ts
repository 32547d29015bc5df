import { expect, test } from "vitest";
import { chunksOf } from "./chunks-of.ts";

test.each([
  ['["one","two"]', ["one", "two"]],
  ["plain", undefined],
  ["[not JSON", undefined],
  ['["one"]', undefined],
  ['["one",2]', undefined],
  ["[]", undefined],
])("the context %s has the chunks %j", (context, chunks) => {
  expect(chunksOf(context)).toEqual(chunks);
});
