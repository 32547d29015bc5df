import { expect, test } from "vitest";
import { tokensOf } from "./tokens.ts";

test.for<[string, readonly string[]]>([
  ["", []],
  ["The cats sleep", ["the", "cat", "sleep"]],
  ["It costs 1,000.50 or ten euros", ["it", "cost", "1000.5", "or", "10", "euro"]],
  ["4.0 and 0", ["4", "and", "0"]],
  ["twenty-five dogs, $3 million", ["25", "dog", "dollar", "3000000"]],
  ["5 % or five per cent", ["5", "percent", "or", "5", "percent"]],
  ["0.33 kilometres, 330 m", ["330", "metr", "330", "metr"]],
  ["500 grams, 0.5 kg", ["0.5", "kilogram", "0.5", "kilogram"]],
  ["Sales went up; sales rose", ["sale", "rise", "sale", "rise"]],
  [
    "The doctor bought it, physicians purchase it",
    ["the", "physician", "buy", "it", "physician", "buy", "it"],
  ],
  ["It doesn't rain on Anna's car", ["it", "not", "rain", "on", "anna", "car"]],
  ["hunter2", ["hunter2"]],
  ["我们去北京", ["我们", "去", "北京"]],
])("%j is compared by %j", ([text, keys]) => {
  expect(tokensOf(text).map(({ key }) => key)).toEqual(keys);
});

test("capitalized words are names, except the first of a sentence and common ones", () => {
  expect(
    tokensOf("Yesterday Anna left Rome, and I stayed").flatMap(({ name, word }) => (name ? [word] : [])),
  ).toEqual(["anna", "rome"]);
});
