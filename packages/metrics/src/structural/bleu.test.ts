import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "../../vectors/text-overlap.json" with { type: "json" };
import { evaluate } from "../evaluate.ts";
import { bleu } from "./bleu.ts";

async function scoreOf(output: string, golden_answer: string, args = {}): Promise<number | null> {
  return (await evaluate(bleu, { output, golden_answer }, args)).score;
}

describe("BLEU gives NLTK's values", () => {
  const scored = vectors.vectors.filter((vector) => "nltk_bleu_trunc_m1" in vector);

  test.each(scored)("for $cand / $ref", async ({ cand, ref, nltk_bleu_trunc_m1 }) => {
    expect(await scoreOf(cand, ref)).toBeCloseTo(100 * Number(nltk_bleu_trunc_m1), 3);
  });

  test("for the example of its documentation", async () => {
    const output =
      "It is a guide to action which ensures that the military always obeys the commands of the party";
    const golden = "It is a guide to action that ensures that the military will forever heed Party commands";
    expect(await scoreOf(output, golden, { case_sensitive: true })).toBeCloseTo(41.18, 1);
  });
});

describe("BLEU decides", () => {
  test.each([
    ["the same two words", "hello world", "hello world", {}, 100],
    ["the same word", "4", "4", {}, 100],
    ["another word", "Paris", "London", {}, 0],
    ["half of the words", "the cat sat", "the cat sat on the mat", {}, 100 * Math.exp(-1)],
    ["a length without a match, smoothed", "b a", "a b", {}, 100 * Math.sqrt(0.1)],
    ["a length without a match, not smoothed", "b a", "a b", { smoothing: false }, 0],
    ["case, by default", "Hello World", "hello world", {}, 100],
    ["case, when asked", "Hello world", "hello world", { case_sensitive: true }, 100 * Math.sqrt(0.5 * 0.1)],
    [
      "letters of a script without blanks",
      "今天很好",
      "今天不好",
      {},
      100 * (0.75 * (1 / 3) * 0.05 * 0.1) ** 0.25,
    ],
    ["two empty texts", "", " ", {}, 100],
    ["an empty output", "", "hello", {}, 0],
    ["an empty golden answer", "hello", "", {}, 0],
  ])("%s: %s / %s", async (_, output, golden, args, want) => {
    expect(await scoreOf(output, golden, args)).toBeCloseTo(want, 10);
  });
});

describe("BLEU", () => {
  const texts = fc
    .array(fc.constantFrom("a", "b", "c", "d", "É"), { maxLength: 40, size: "max" })
    .map((words) => words.join(" "));

  test("is 100 for equal texts and always between 0 and 100", () =>
    fc.assert(
      fc.asyncProperty(texts, texts, fc.boolean(), async (left, right, smoothing) => {
        expect(await scoreOf(left, left, { smoothing })).toBe(100);
        const score = await scoreOf(left, right, { smoothing });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }),
    ));

  test("of the first words of a text grows with their number", () =>
    fc.assert(
      fc.asyncProperty(texts, fc.nat(), async (text, at) => {
        const words = text.split(" ");
        const count = at % words.length;
        expect(Number(await scoreOf(words.slice(0, count).join(" "), text))).toBeLessThan(
          Number(await scoreOf(words.slice(0, count + 1).join(" "), text)) + (text === "" ? 1 : 0),
        );
      }),
    ));
});
