import { expect, test } from "vitest";
import { foldCase } from "./fold-case.ts";

test.each([
  ["Contains", "CONTAINS"],
  ["Straße", "STRASSE"],
  ["ẞ", "ss"],
  ["ΟΔΟΣ", "οδος"],
  ["σ", "ς"],
  ["ſ", "S"],
  ["\u212a", "k"],
  ["ﬁn", "FIN"],
  ["İ", "i\u0307"],
  ["Ꭰ", "ꭰ"],
  ["Я", "я"],
])("%j and %j are the same but for case", (left, right) => {
  expect(foldCase(left)).toBe(foldCase(right));
});

test.each([
  ["ı", "i"],
  ["é", "e\u0301"],
  ["é", "e"],
  ["ａ", "a"],
  ["²", "2"],
])("%j and %j are not", (left, right) => {
  expect(foldCase(left)).not.toBe(foldCase(right));
});

test("a letter is folded alike wherever it is in a word", () => {
  expect(foldCase("ΟΔΟΣ")).toBe([..."ΟΔΟΣ"].map(foldCase).join(""));
});

test("letters that the engine's regular expressions take for equal are equal", () => {
  const letters = Array.from({ length: 0x1_2000 }, (_, at) => String.fromCodePoint(at)).filter((letter) =>
    /\p{Changes_When_Casemapped}/u.test(letter),
  );
  const different = letters.filter((letter) =>
    [letter.toLowerCase(), letter.toUpperCase()].some(
      (other) => new RegExp(`^${letter}$`, "iu").test(other) && foldCase(letter) !== foldCase(other),
    ),
  );
  expect(letters).toContain("Σ");
  expect(different).toEqual([]);
});
