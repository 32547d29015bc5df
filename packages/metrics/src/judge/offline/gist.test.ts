import { describe, expect, test } from "vitest";
import { conflict, gistOf } from "./gist.ts";

describe("gistOf", () => {
  test.for<[string, readonly string[], readonly string[], readonly string[]]>([
    ["", [], [], []],
    ["The cats are sleeping.", ["cat", "sleep"], [], []],
    ["It costs ten euros", ["cost", "euro"], ["10"], []],
    ["4.0", [], ["4"], []],
    ["It is what it is.", ["it", "is", "what"], [], []],
    ["It doesn't rain. It snows.", ["rain", "snow"], [], ["rain"]],
  ])("of %j has the words %j and the figures %j, and denies %j", ([text, words, figures, denied]) => {
    const gist = gistOf(text);
    expect([[...gist.words], [...gist.figures], [...gist.denied]]).toEqual([words, figures, denied]);
  });
});

test.for<[string, string, boolean]>([
  ["The shop opens at 9 on weekdays.", "The shop opens at 10 on weekdays.", true],
  ["The shop is open on Sunday.", "The shop is closed on Sunday.", true],
  ["The shop is open on Sunday.", "The shop is not open on Sunday.", true],
  ["The new museum shop is open on Sunday.", "The museum shop is closed on Sunday in May.", true],
  ["The test was a success.", "The test was a failure.", true],
  ["The shop is not open on Sunday.", "The shop is closed on Sunday.", false],
  ["Adults pay 12 euros for tickets.", "Children pay 6 euros for tickets.", false],
  ["The water is hot.", "The food is cold.", false],
  ["Paris is in France.", "Rome is in Italy.", false],
])("%j and %j conflict: %s", ([one, other, want]) => {
  expect([conflict(gistOf(one), gistOf(other)), conflict(gistOf(other), gistOf(one))]).toEqual([want, want]);
});
