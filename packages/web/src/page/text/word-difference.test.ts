import { expect, test } from "vitest";
import { type Mark, markedParts } from "./marks.ts";
import { wordDifference } from "./word-difference.ts";

test.each([
  ["The cat sat.", "The dog sat.", "The [cat] sat.", "The [dog] sat."],
  ["the same words", "the same words", "the same words", "the same words"],
  ["one two three", "one three", "one [two ]three", "one three"],
  ["one two", "zero one three", "one [two]", "[zero ]one [three]"],
  ["", "", "", ""],
  ["日本語の文章です。", "日本語の文章でした。", "日本語の文章[です]。", "日本語の文章[でした]。"],
])("of %j and %j the words are marked that only one has", (one, other, marked, otherMarked) => {
  const difference = wordDifference(one, other);
  expect(shown(one, difference?.one)).toBe(marked);
  expect(shown(other, difference?.other)).toBe(otherMarked);
});

test.each([
  ["have nothing in common", "alpha", "omega"],
  ["are too long", "a ".repeat(30_000), "a ".repeat(30_001)],
  ["differ everywhere", numbers(0), numbers(10_000)],
])("texts that %s are not marked", (_, one, other) => {
  expect(wordDifference(one, other)).toBeUndefined();
});

function shown(text: string, marks: readonly Mark[] = []): string {
  return markedParts(text, marks)
    .map((part) => (part.kinds.size > 0 ? `[${part.text}]` : part.text))
    .join("");
}

function numbers(from: number): string {
  return Array.from({ length: 2_000 }, (_, at) => from + at).join(" ");
}
