import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { measure } from "./readability/measure.ts";
import { textReadability } from "./text-readability.ts";

describe("counts", () => {
  test.each([
    [
      "The cat sat on the mat.",
      { sentences: 1, words: 6, syllables: 6, polysyllables: 0, complexWords: 0, difficultWords: 0 },
    ],
    // "Interoperability" has seven syllables and opens the sentence; "Aberdeen" has three and is a name.
    [
      "Interoperability reached Aberdeen.",
      { sentences: 1, words: 3, syllables: 12, polysyllables: 2, complexWords: 1, difficultWords: 2 },
    ],
    // "Created" has its third syllable from -ed; "up-to-date" is a compound of familiar words.
    [
      "He created 42 up-to-date boxes. It's done!",
      { sentences: 2, words: 6, syllables: 11, polysyllables: 2, complexWords: 0, difficultWords: 1 },
    ],
    [
      "42 1,000 — …",
      { sentences: 0, words: 0, syllables: 0, polysyllables: 0, complexWords: 0, difficultWords: 0 },
    ],
  ])("of %j", (text, wanted) => {
    expect(measure(text)).toEqual(wanted);
  });

  test.each([
    "cats",
    "copied",
    "prettier",
    "happiest",
    "gently",
    "easily",
    "boxes",
    "cities",
    "dog's",
    "stopped",
    "hoped",
    "running",
    "making",
    "bigger",
    "nicest",
    "happily",
    "It’s",
  ])("%s as familiar", (word) => {
    expect(measure(word).difficultWords).toBe(0);
  });
});

describe("text_readability", () => {
  const pangram = "The quick brown fox jumps over the lazy dog. ".repeat(5);

  test.each([
    ["The cat sat on the mat.", 100],
    // Flesch 94.3, the others at their best.
    [pangram, (206.835 - 1.015 * 9 - 84.6 * (55 / 45) + 300) / 4],
    [
      "Institutional interoperability necessitates comprehensive organizational standardization methodologies.",
      0,
    ],
    ["", 0],
    ["42", 0],
  ])("text_readability of %j is %d", async (output, score) => {
    expect((await evaluate(textReadability, { output })).score).toBeCloseTo(score, 10);
  });

  test("explains the score by the results of the formulas, or says that there are no words", async () => {
    expect((await evaluate(textReadability, { output: pangram })).explanation).toBe(
      "Flesch Reading Ease 94.3, Dale-Chall 0.4, Gunning Fog 3.6, SMOG 3.1.",
    );
    expect((await evaluate(textReadability, { output: "" })).explanation).toBe(
      "The output has no words to analyse.",
    );
  });

  test("is between 0 and 100 for any text", () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: "grapheme" }), fc.lorem()), async (output) => {
        const { score } = await evaluate(textReadability, { output });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }),
    ));

  test("scores a word of a million letters", async () => {
    // SMOG alone does not give it 0.
    const ofSmog = (100 * (17 - (1.043 * Math.sqrt(30) + 3.1291))) / 11;
    expect((await evaluate(textReadability, { output: "a".repeat(1e6) })).score).toBeCloseTo(ofSmog / 4, 10);
  });
});
