import { growsLinearly } from "@aegis/io/testing/grows-linearly";
import fc from "fast-check";
import { expect, test } from "vitest";
import { searchedName } from "./compared-name.ts";
import { searchedParts } from "./searched-parts.ts";

const words = [
  ...["Straße", "cafe\u0301", "naïve", "ΟΔΟΣ", "ﬁne", "٣٤", "日本語テキスト", "ｶﾞｷﾞ", "한국어", "ไทย", "हिन्दी"],
  ...[
    "می\u200cخواهم",
    "👩🏽\u200d🔬",
    "🏴\u200d☠\ufe0f",
    "x\u200b",
    "\u200b",
    "¨",
    " ",
    "\u3000",
    "\n",
    "\u0301",
  ],
];

test("the parts of a text are what is made of it as a whole", () => {
  const texts = fc.array(fc.constantFrom(...words)).map((all) => all.join(" "));
  fc.assert(
    fc.property(texts, (text) => {
      const parts = [...searchedParts(text, 30)];
      expect(
        parts
          .map(({ folded }) => folded)
          .join("")
          .trim(),
      ).toBe(searchedName(text));
      expect(parts.reduce((sum, { length }) => sum + length, 0)).toBe(text.length);
    }),
  );
});

test.each([
  ["letters", "é"],
  ["ligatures", "ﷺ"],
  ["letters in squares, of two units each", "🄰"],
])("no part is longer than it may be, even of %s without a blank", (_, unit) => {
  const parts = [...searchedParts(unit.repeat(5_000), 1_001)];
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(1_001);
  expect(parts.map(({ folded }) => folded).join("")).toBe(searchedName(unit.repeat(5_000)));
});

const costly = [
  ["letters of tags", "\u{E0061}"],
  ["flags", "🏴"],
  ["styles of an emoji", "\ufe0f"],
  ["accents", "\u0301"],
  ["accents in an order that is not theirs", "\u0301\u0323"],
  ["accents with a space of no width between", "\u0301\u200b\u0323\u200b"],
  ["signs of voice of half width, and dots", "\uff9e\u0323"],
  ["joiners", "\u200d"],
  ["non-joiners and vowel signs", "\u200c\u0650"],
  ["blanks", " \u3000"],
] as const;

test.each(costly)("how long it takes grows with the length of the text, of %s too", async (_, unit) => {
  const work = (size: number) => [...searchedParts(unit.repeat(size))].length;
  expect(await growsLinearly(work, 24_000)).toBe(true);
});
