import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { alphaPerc } from "./alpha-perc.ts";

test.each([
  ["Hello 123", 500 / 9, "5 of 9 characters are letters."],
  ["abc", 100, "3 of 3 characters are letters."],
  ["Größe", 100, "5 of 5 characters are letters."],
  ["日本語", 100, "3 of 3 characters are letters."],
  ["a😀", 50, "1 of 2 characters are letters."],
  ["𝒜𝒜", 100, "2 of 2 characters are letters."],
  ["e\u0301", 50, "1 of 2 characters are letters."],
  ["a\ud800", 50, "1 of 2 characters are letters."],
  ["42", 0, "0 of 2 characters are letters."],
  [" ", 0, "0 of 1 characters are letters."],
  ["", 0, "The output is empty."],
])("alpha_perc of %j is %d", async (output, score, explanation) => {
  expect(await evaluate(alphaPerc, { output })).toMatchObject({ score, explanation });
});

test("alpha_perc counts letters as a loop over code points does", () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), async (output) => {
      const characters = [...output];
      const letters = characters.filter((character) => /^\p{L}$/u.test(character));
      const { score } = await evaluate(alphaPerc, { output });
      expect(score).toBe((100 * letters.length) / characters.length);
    }),
  ));
