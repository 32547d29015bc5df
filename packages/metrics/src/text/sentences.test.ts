import fc from "fast-check";
import { expect, test } from "vitest";
import { sentences } from "./sentences.ts";

test.each([
  ["First sentence. Second sentence.", ["First sentence.", "Second sentence."]],
  ["Why?! Because… Well.", ["Why?!", "Because…", "Well."]],
  ['He said "Stop." (And left.) Then?', ['He said "Stop."', "(And left.)", "Then?"]],
  ["no capitals. none at all. no end", ["no capitals.", "none at all.", "no end"]],
  ["Pi is 3.14. See v1.2.3 at example.com.", ["Pi is 3.14.", "See v1.2.3 at example.com."]],
  ["Dr. Smith met J. R. Ewing, i.e. a friend.", ["Dr. Smith met J. R. Ewing, i.e. a friend."]],
  [
    "At 5 p.m. they ate bread etc. and left. At 6 p.m. They slept.",
    ["At 5 p.m. they ate bread etc. and left.", "At 6 p.m.", "They slept."],
  ],
  ["1. First\n2. Second\n a. Third", ["1. First\n2. Second\n a. Third"]],
  ["We saw 12. Then we left.", ["We saw 12.", "Then we left."]],
  ["It was 1999. Then 2000.", ["It was 1999.", "Then 2000."]],
  ["A title\n\nA text\n \nAnother", ["A title", "A text", "Another"]],
  ["これは文です。次の文！「はい。」", ["これは文です。", "次の文！", "「はい。」"]],
  ["... !!! —", []],
  ["", []],
])("%j", (text, wanted) => {
  expect(sentences(text)).toEqual(wanted);
});

test("drops nothing but white space and pieces without a letter or digit", () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "B", "1", ".", "?", " ", "\n", '"', "。") }),
      (text) => {
        const kept = (piece: string) => piece.replace(/[^aB1]/g, "");
        expect(kept(sentences(text).join(""))).toBe(kept(text));
      },
    ),
  ));

test.each([
  ["dots", ".".repeat(1e6)],
  ["dots and spaces", ". ".repeat(5e5)],
  ["line breaks", `${" \n".repeat(5e5)}x`],
  ["one word", `${"a.".repeat(5e5)} `],
  ["titles", "Mr. ".repeat(2.5e5)],
])("a million characters of %s take less than a second", (_, text) => {
  const started = performance.now();
  sentences(text);
  expect(performance.now() - started).toBeLessThan(1000);
});
