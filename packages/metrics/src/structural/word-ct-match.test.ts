import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { wordCtMatch } from "./word-ct-match.ts";

describe("the words", () => {
  test.each([
    ["", {}, 0],
    [" \n", {}, 0],
    ["one", {}, 1],
    ["  one\ttwo\u00a0three ", {}, 3],
    ["don't well-known and/or", {}, 3],
    ["one - two , ... three!", {}, 3],
    ["one - two , ... three!", { exclude_punctuation: false }, 6],
    ["C++ 😀 =", {}, 1],
    ["a bb ccc 'd'", { min_word_length: 2 }, 2],
    ["a bb ccc 'd'", { min_word_length: 2, exclude_punctuation: false }, 3],
    ["😀 x", { min_word_length: 2, exclude_punctuation: false }, 0],
    ["x x", { min_word_length: 0 }, 2],
    ["\ud800 b", {}, 2],
    ["one,two;three", { custom_delimiters: "[,;]" }, 3],
    ["one,two;;three", { custom_delimiters: "([,;])" }, 3],
    ["one two", { custom_delimiters: "," }, 1],
    ["abc", { custom_delimiters: "" }, 1],
    ["1 AND 2 and 3", { custom_delimiters: "and" }, 3],
    ["1 AND 2 and 3", { custom_delimiters: "and", case_sensitive: true }, 2],
    ["今天天气很好", {}, 3],
    ["สวัสดีครับผมชื่อสมชาย", {}, 5],
    ["今日は天気がいいです。", {}, 6],
    ["ខ្ញុំទៅផ្សារ", {}, 3],
    ["ສະບາຍດີຕອນເຊົ້າ", {}, 2],
    ["今天 天气", { custom_delimiters: " " }, 2],
    ["a😀b", { custom_delimiters: "😀" }, 2],
  ])("of %j with %j are %d", async (output, args, count) => {
    const { score, explanation } = await evaluate(wordCtMatch, { output }, args);
    expect([score, explanation]).toEqual([
      100,
      `The output has ${count} word${count === 1 ? "" : "s"}; any number is allowed.`,
    ]);
  });
});

test.each([
  ["one two three", { min_count: 3, max_count: 3 }, 100],
  ["one two three", { min_count: 4 }, 0],
  ["one two three", { max_count: 2 }, 0],
  ["one two three", { min_count: 4, max_count: 2 }, 0],
  ["", { min_count: 1 }, 0],
  ["", { max_count: 0 }, 100],
])("word_ct_match of %j with %j is %d", async (output, args, score) => {
  expect((await evaluate(wordCtMatch, { output }, args)).score).toBe(score);
});

test("word_ct_match refuses a broken regular expression by name", async () => {
  expect(await evaluate(wordCtMatch, { output: "a" }, { custom_delimiters: "(" })).toMatchObject({
    score: null,
    error: {
      kind: "argument",
      message: expect.stringContaining(
        "word_ct_match: argument custom_delimiters must be a regular expression.",
      ),
    },
  });
});
