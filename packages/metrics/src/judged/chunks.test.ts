import { expect, test } from "vitest";
import { chunksOf } from "./chunks.ts";

test.each<[context: string | readonly string[], chunks: readonly string[]]>([
  [
    ["a", "b"],
    ["a", "b"],
  ],
  ['["a", "b"]', ["a", "b"]],
  ['\n[ "a",\n "" ] ', ["a", ""]],
  ["[]", []],
  ["one text", ["one text"]],
  ["", [""]],
  ["[1] Cited, [2] also.", ["[1] Cited, [2] also."]],
  ["[1, 2]", ["[1, 2]"]],
  ['["a", null]', ['["a", null]']],
  ['{"a": "b"}', ['{"a": "b"}']],
])("the chunks of %j are %j", (context, chunks) => {
  expect(chunksOf(context)).toEqual(chunks);
});
