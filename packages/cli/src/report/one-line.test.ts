import { expect, test } from "vitest";
import { oneLine } from "./one-line.ts";

test.each([
  ["a\n b\t c ", 20, "a b c"],
  ["", 5, ""],
  ["\u001b[31mred\u0007", 20, "\ufffd[31mred\ufffd"],
  // What turns the direction of writing could hide a text.
  ["a\u202eb\u2066c", 20, "a\ufffdb\ufffdc"],
  ["half \ud83d", 20, "half \ufffd"],
  ["12345", 5, "12345"],
  ["123456", 5, "1234…"],
  ["👍👍👍", 2, "👍…"],
])("%j in at most %i characters is %j", (text, most, shown) => {
  expect(oneLine(text, most)).toBe(shown);
});

test("a text of a million characters is cut", () => {
  expect(oneLine("x ".repeat(500_000), 10)).toBe("x x x x x…");
});
