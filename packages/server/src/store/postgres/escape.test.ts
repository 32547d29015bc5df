import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { escapeLength, escapeText, unescapeText } from "./escape.ts";

/** Texts in which what is escaped, and what it is escaped with, is common. */
const texts = array(
  oneof(constantFrom("\u0000", "\u0001", "\u0002", "\u0003", "\u0004", "a", "é", "😀"), string()),
).map((parts) => parts.join(""));

test("a text comes back as it was, and holds no U+0000 meanwhile", () => {
  assert(
    property(texts, (text) => {
      expect(escapeText(text)).not.toContain("\u0000");
      expect(unescapeText(escapeText(text))).toBe(text);
    }),
  );
});

test("a text contains another, or starts with it, if and only if the escaped one does", () => {
  assert(
    property(texts, texts, (text, part) => {
      expect(escapeText(text).includes(escapeText(part))).toBe(text.includes(part));
      expect(escapeText(text).startsWith(escapeText(part))).toBe(text.startsWith(part));
    }),
  );
});

test("texts sort as before", () => {
  assert(
    property(texts, texts, (one, other) => {
      const compare = (a: string, b: string) => Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect(compare(escapeText(one), escapeText(other))).toBe(compare(one, other));
    }),
  );
});

test("the beginning of a text is in the beginning of the escaped one, wherever that is cut", () => {
  assert(
    property(texts, (text) => {
      for (const length of [0, 1, 2, 5]) {
        const start = [...text].slice(0, length).join("");
        const cut = [...escapeText(text)].slice(0, length * escapeLength).join("");
        expect(unescapeText(cut).startsWith(start)).toBe(true);
      }
    }),
  );
});
