import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { charCtMatch } from "./char-ct-match.ts";

describe("the characters", () => {
  test.each([
    ["", {}, 0],
    ["abc", {}, 3],
    ["Größe 1!", {}, 8],
    ["😀e\u0301\ud800", {}, 4],
    ["\udc00\ud800", {}, 2],
    ["a b\n", { include_whitespace: false }, 2],
    ["a, b + c!", { include_punctuation: false }, 6],
    ["a1²٣", { include_digits: false }, 2],
    ["aB Ç1!", { only_uppercase: true }, 2],
    ["a1 b2", { include_digits: false, include_whitespace: false }, 2],
    ["aXbXc", { custom_exclude_pattern: "X" }, 3],
    ["a<b>c", { custom_exclude_pattern: "<.*?>" }, 2],
    ["a<b>c", { custom_exclude_pattern: "<.*?>", include_punctuation: false }, 2],
    ["a😀b", { custom_exclude_pattern: "^a." }, 1],
    ["abc", { custom_exclude_pattern: "" }, 3],
  ])("of %j with %j are %d", async (output, args, count) => {
    const { score, explanation } = await evaluate(charCtMatch, { output }, args);
    expect([score, explanation]).toEqual([
      100,
      `The output has ${count} character${count === 1 ? "" : "s"}; any number is allowed.`,
    ]);
  });
});

test.each([
  ["abc", { min_count: 3, max_count: 3 }, 100],
  ["abc", { min_count: 3.5 }, 0],
  ["abc", { max_count: 2 }, 0],
  ["", { min_count: 1 }, 0],
  ["", { max_count: 0 }, 100],
])("char_ct_match of %j with %j is %d", async (output, args, score) => {
  expect((await evaluate(charCtMatch, { output }, args)).score).toBe(score);
});

test("char_ct_match refuses a broken regular expression by name", async () => {
  expect(await evaluate(charCtMatch, { output: "a" }, { custom_exclude_pattern: "[" })).toMatchObject({
    score: null,
    error: {
      kind: "argument",
      message: expect.stringContaining(
        "char_ct_match: argument custom_exclude_pattern must be a regular expression.",
      ),
    },
  });
});
