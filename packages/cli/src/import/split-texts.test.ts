import { expect, test } from "vitest";
import { splitTexts } from "./split-texts.ts";

test.each([
  ["Madrid, Lisbon", ["Madrid", "Lisbon"]],
  ['"hello, world", foo', ["hello, world", "foo"]],
  [" a ,, b,", ["a", "b"]],
  ['"a ""b""", "c\\"d", "e\\\\f"', ['a "b"', 'c"d', "e\\f"]],
  ['5" disk', ['5" disk']],
  ["one", ["one"]],
  ["", []],
])("%j are the texts %j", (value, texts) => {
  expect(splitTexts(value)).toEqual(texts);
});
