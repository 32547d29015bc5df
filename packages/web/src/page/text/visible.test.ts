import { expect, test } from "vitest";
import { visibleLine, visibleParts } from "./visible.ts";

test.each([
  ["plain text\nof two lines\t!", "plain text\nof two lines\t!"],
  ["a\u0000b", "a{U+0000}b"],
  ["\u001b[31mred", "{U+001B}[31mred"],
  ["\u202eabc\u202c", "{U+202E}abc{U+202C}"],
  ["\u2066abc\u2069", "{U+2066}abc{U+2069}"],
  ["half \ud83d of a sign", "half {U+D83D} of a sign"],
  ["👩‍👩‍👧 joined", "👩‍👩‍👧 joined"],
  ["می‌خواهم", "می‌خواهم"],
  ["", ""],
])("%j is shown as %s", (text, shown) => {
  expect(
    visibleParts(text)
      .map((part) => (part.isCode ? `{${part.text}}` : part.text))
      .join(""),
  ).toBe(shown);
});

test.each([
  [" two\n lines ", "two lines"],
  ["a\u202eb", "a�b"],
  ["0123456789", "0123456789"],
  ["0123456789a", "0123456789…"],
  [`${"x".repeat(500)}`, "xxxxxxxxxx…"],
])("%j is one line: %s", (text, line) => {
  expect(visibleLine(text, 10)).toBe(line);
});
