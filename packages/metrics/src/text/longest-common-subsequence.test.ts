import fc from "fast-check";
import { expect, test } from "vitest";
import { longestCommonSubsequence } from "./longest-common-subsequence.ts";
import { unigrams } from "./n-grams.ts";

const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 200, size: "max" });

test("the longest common subsequence is as long as by the textbook's table, over any number of columns", () =>
  fc.assert(
    fc.property(words, words, (left, right) => {
      expect(longestCommonSubsequence(unigrams(left, right))).toBe(textbook(left, right));
    }),
  ));

test("the longest common subsequence of ten thousand equal words is all of them", () => {
  const many = Array.from({ length: 10_000 }, (_, at) => `w${at % 977}`);
  expect(longestCommonSubsequence(unigrams(many, many))).toBe(10_000);
});

function textbook(left: readonly string[], right: readonly string[]): number {
  let above = new Array<number>(right.length + 1).fill(0);
  for (const word of left) {
    const row = [0];
    for (const [at, other] of right.entries())
      row.push(word === other ? Number(above[at]) + 1 : Math.max(Number(above[at + 1]), Number(row[at])));
    above = row;
  }
  return Number(above.at(-1));
}
