import fc from "fast-check";
import { describe, expect, test } from "vitest";
import published from "../../vectors/rouge-score.json" with { type: "json" };
import vectors from "../../vectors/text-overlap.json" with { type: "json" };
import { evaluate } from "../evaluate.ts";
import { rouge } from "./rouge.ts";

async function scoreOf(output: string, golden_answer: string, args = {}): Promise<number | null> {
  return (await evaluate(rouge, { output, golden_answer }, args)).score;
}

describe("ROUGE gives the reference values", () => {
  // The reference gives 0 to one equal word at length 2; here that is 100, tested below.
  const longEnough = vectors.vectors.filter(({ ref }) => /\s/.test(ref));

  test.each(vectors.vectors)("of length 1 for $cand / $ref", async ({ cand, ref, rouge1 }) => {
    expect(await scoreOf(cand, ref, { rouge_type: 1 })).toBeCloseTo(100 * Number(rouge1[2]), 4 - 1);
  });

  test.each(longEnough)("of length 2 for $cand / $ref", async ({ cand, ref, rouge2 }) => {
    expect(await scoreOf(cand, ref)).toBeCloseTo(100 * Number(rouge2[2]), 3);
  });

  test.each(vectors.vectors)("of type L for $cand / $ref", async ({ cand, ref, rougeL, rougeL_stem }) => {
    expect(await scoreOf(cand, ref, { rouge_type: "L" })).toBeCloseTo(100 * Number(rougeL[2]), 3);
    expect(await scoreOf(cand, ref, { rouge_type: "L", use_stemmer: true })).toBeCloseTo(
      100 * Number(rougeL_stem[2]),
      3,
    );
  });

  test.each(published.vectors)("that ROUGE-1.5.5 gave to $cand", async (vector) => {
    const { cand, ref } = vector;
    const stemmed = { use_stemmer: true };
    const given = [
      await scoreOf(cand, ref, { rouge_type: 1 }),
      await scoreOf(cand, ref, { rouge_type: 1, ...stemmed }),
      await scoreOf(cand, ref, { rouge_type: 2 }),
      await scoreOf(cand, ref, { rouge_type: 2, ...stemmed }),
      await scoreOf(cand, ref, { rouge_type: "L" }),
    ];
    const wanted = [vector.rouge1, vector.rouge1_stem, vector.rouge2, vector.rouge2_stem, vector.rougeL];
    expect(given.map((score) => (Number(score) / 100).toFixed(5))).toEqual(
      wanted.map((triple) => Number(triple[2]).toFixed(5)),
    );
  });
});

describe("ROUGE decides", () => {
  test.each([
    ["one equal word at length 2", "4", "4", {}, 100],
    ["one other word at length 2", "Paris", "London", {}, 0],
    ["two equal words at length 3", "hello world", "Hello, world!", { rouge_type: 3 }, 100],
    ["a word against two", "testing", "testing one", {}, 0],
    ["two empty texts", "", "", {}, 100],
    ["an empty output", "", "testing one two", {}, 0],
    ["an empty golden answer", "testing one two", "", {}, 0],
    ["equal texts without a word", "?!", "?!", {}, 100],
    ["other texts without a word", "?!", "…", {}, 0],
    ["two empty texts at type L", "", "", { rouge_type: "L" }, 100],
    ["letters beyond ASCII", "Größe naïve", "Grosse naïve", { rouge_type: 1 }, 50],
    ["combining marks", "cafe\u0301", "cafe", { rouge_type: 1 }, 0],
    ["case, by default", "THE CAT", "the cat", {}, 100],
    ["case, when asked", "THE CAT sat down", "the cat sat down", { case_sensitive: true }, 100 / 3],
    ["words of three letters as they are", "gas", "ga", { rouge_type: 1, use_stemmer: true }, 0],
    [
      "a word too long to be stemmed",
      "s".repeat(1e5),
      "s".repeat(1e5 - 1),
      { rouge_type: 1, use_stemmer: true },
      0,
    ],
    ["stems", "the cats were running", "the cat was run", { rouge_type: 1, use_stemmer: true }, 75],
    [
      "stems that keep their case",
      "Cats running",
      "cats runs",
      {
        rouge_type: 1,
        use_stemmer: true,
        case_sensitive: true,
      },
      50,
    ],
  ])("%s: %s / %s", async (_, output, golden, args, want) => {
    expect(await scoreOf(output, golden, args)).toBeCloseTo(want, 10);
  });

  test("of type L fails for texts that are too long", async () => {
    const long = "word ".repeat(100_001);
    const { score, error } = await evaluate(
      rouge,
      { output: long, golden_answer: long },
      { rouge_type: "L" },
    );
    expect(score).toBeNull();
    expect(error).toEqual({
      kind: "input",
      message: "rouge: 100001 and 100001 words are too many for ROUGE-L.",
    });
  });
});

describe("ROUGE of every type", () => {
  const texts = fc
    .array(fc.constantFrom("a", "b", "c", "d", "É", "."), { maxLength: 40, size: "max" })
    .map((words) => words.join(" "));
  const types = fc.constantFrom(1, 2, 3, 9, "L");

  test("is 100 for equal texts, always between 0 and 100, and the same in either order", () =>
    fc.assert(
      fc.asyncProperty(texts, texts, types, async (left, right, rouge_type) => {
        const score = await scoreOf(left, right, { rouge_type });
        expect(await scoreOf(left, left, { rouge_type })).toBe(100);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(await scoreOf(right, left, { rouge_type })).toBe(score);
      }),
    ));

  test("does not grow if a shared word is replaced by one that the other text lacks", () =>
    fc.assert(
      fc.asyncProperty(texts, fc.nat(), types, async (text, at, rouge_type) => {
        const words = text.split(" ");
        const worse = words.with(at % words.length, "zzz").join(" ");
        const other = `${text} more words`;
        expect(Number(await scoreOf(worse, other, { rouge_type }))).toBeLessThanOrEqual(
          Number(await scoreOf(text, other, { rouge_type })),
        );
      }),
    ));
});

test.each([
  [1, 250 / 3],
  [2, 60],
  ["L", 250 / 3],
])("each letter of a script without blanks is a word: ROUGE-%s", async (rouge_type, score) => {
  expect(await scoreOf("今天天气很好", "今天天气不好", { rouge_type })).toBeCloseTo(score, 10);
});
