import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

test.each([
  ["", ""],
  ["caf\u00e9", "caf\u00e9"],
  ["\ufeffa", "a"],
  ["a \ufffd b", "a \ufffd b"],
])("%j is the text %j", (written, text) => {
  expect(decodeText(Buffer.from(written), "a.yaml")).toBe(text);
});

const bom = "\ufeff";

test.each([
  ["Latin-1", Buffer.from("a: \n\nb: caf\u00e9\n", "latin1"), "a.yaml:3: not UTF-8; save the file as UTF-8."],
  ["its last line", Buffer.from("a\ncaf\u00e9", "latin1"), "a.yaml:2: not UTF-8; save the file as UTF-8."],
  ["UTF-16", Buffer.from("a: 1", "utf16le"), "a.yaml is UTF-16; save the file as UTF-8."],
  ["UTF-16 with a mark", Buffer.from(`${bom}\u65e5`, "utf16le"), "a.yaml is UTF-16; save the file as UTF-8."],
  [
    "UTF-16, high bytes first",
    Buffer.from(`${bom}a`, "utf16le").swap16(),
    "a.yaml is UTF-16; save the file as UTF-8.",
  ],
])("%s is refused", (_, bytes, problem) => {
  expect(() => decodeText(bytes, "a.yaml")).toThrow(problem);
});
