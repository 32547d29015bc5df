import { growsLinearly } from "@aegis/io/testing/grows-linearly";
import fc from "fast-check";
import { expect, test } from "vitest";
import { comparedName, searchedName } from "./compared-name.ts";

test.each([
  ["an accent composed and decomposed", "café", "cafe\u0301"],
  ["Hangul composed and decomposed", "한글", "\u1112\u1161\u11ab\u1100\u1173\u11af"],
  ["two accents in either order", "a\u0323\u0307", "a\u0307\u0323"],
  ["a sign of a unit and the letter", "\u212b", "Å"],
  ["a blank at the end", "ds", "ds "],
  ["blanks of other kinds at the ends", "ds", "\u00a0\u3000ds\u2003"],
  ["a space and one that does not break", "my set", "my\u00a0set"],
  ["one blank and two", "my set", "my  set"],
  ["a space of no width at the end", "samename", "samename\u200b"],
  ["a space of no width inside", "samename", "same\u200bname"],
  ["a space of no width between letter and accent", "café", "cafe\u200b\u0301"],
  ["a byte order mark", "ds", "\ufeffds"],
  ["a soft hyphen", "dataset", "data\u00adset"],
  ["marks of direction", "ds", "\u202ads\u202c\u200f"],
  ["joiners in a script that does not join", "ds", "d\u200ds\u200c"],
  ["a joiner between blanks", "a b", "a \u200d b"],
  ["a word joiner and a grapheme joiner", "ds", "d\u2060s\u034f"],
  ["the two styles of a sign", "\u2764", "\u2764\ufe0f"],
  ["letters of tags that follow no flag", "ds", "ds\u{e0041}\u{e0042}"],
  ["a non-joiner at the end of a Persian word", "سلام", "سلام\u200c"],
])("%s make no other name", (_, one, other) => {
  expect(one).not.toBe(other);
  expect(comparedName(one)).toBe(comparedName(other));
  expect(searchedName(one)).toBe(searchedName(other));
});

test.each([
  ["case", "ds", "DS"],
  ["an accent", "cafe", "café"],
  ["a blank inside", "dataset", "data set"],
  ["letters of two scripts that look alike", "a", "\u0430"],
  ["a power", "x2", "x²"],
  ["a full-width letter", "A", "Ａ"],
  ["a ligature", "fi", "\ufb01"],
  ["emoji apart and as a family", "👩👧", "👩\u200d👧"],
  ["two jobs, one with the colour of the skin", "👩🏽\u200d🔬", "👩🏽🔬"],
  ["a flag and the rainbow flag", "🏳\ufe0f🌈", "🏳\ufe0f\u200d🌈"],
  ["the flags of England and Scotland", flag("gbeng"), flag("gbsct")],
  ["a Persian word with and without its non-joiner", "می\u200cخواهم", "میخواهم"],
  ["a Malayalam letter with and without its joiner", "ന്\u200d", "ന്"],
])("%s makes another name", (_, one, other) => {
  expect(comparedName(one)).not.toBe(comparedName(other));
});

test.each(["", " ", "\u200b", "\u00ad\u2060", "\u2800", "\u3164\uffa0", " \u200d\ufe0f "])(
  "of %j nothing is left",
  (name) => {
    expect(comparedName(name)).toBe("");
  },
);

test("what is compared compares as itself", () => {
  const pieces = fc.constantFrom(
    ..."a E\u0301\u0345\u200b\u200c\u200d\u00ad\u2800 \u00a0\ufe0f\u3164یन्Σς🏴👩🏽\u{e0067}\u{e007f}\u094d\u0650\u034fﬁ¨",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(comparedName(comparedName(text))).toBe(comparedName(text));
      expect(searchedName(searchedName(text))).toBe(searchedName(text));
      expect(searchedName(comparedName(text))).toBe(searchedName(text));
    }),
  );
});

test.each([
  ["STRASSE", "straße"],
  ["ΟΔΟΣ", "οδος"],
  ["ＭＡＲＣＨ", "march"],
  ["İ", "i\u0307"],
])("a search takes %j for %j", (one, other) => {
  expect(searchedName(one)).toBe(searchedName(other));
});

test("how long it takes grows with the length of the name, even of letters of tags", async () => {
  expect(await growsLinearly((size) => searchedName("\u{E0061}".repeat(size)), 24_000)).toBe(true);
});

/** The flag of a part of a country. */
function flag(region: string): string {
  const letters = [...region].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0)));
  return `🏴${letters.join("")}\u{e007f}`;
}
