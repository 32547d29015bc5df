import { expect, test } from "vitest";
import { composite, daleChallScore, fleschReadingEase, gunningFog, smog } from "./formulas.ts";

const simple = { sentences: 1, words: 6, syllables: 6, polysyllables: 0, complexWords: 0, difficultWords: 0 };
// 30 sentences of 20 words: the sample that SMOG was made for.
const sample = {
  sentences: 30,
  words: 600,
  syllables: 900,
  polysyllables: 49,
  complexWords: 60,
  difficultWords: 90,
};

test.each([
  ["Flesch", fleschReadingEase, 206.835 - 1.015 * 6 - 84.6, 206.835 - 1.015 * 20 - 84.6 * 1.5],
  ["Dale-Chall", daleChallScore, 0.0496 * 6, 0.1579 * 15 + 0.0496 * 20 + 3.6365],
  ["Gunning Fog", gunningFog, 2.4, 12],
  ["SMOG", smog, 3.1291, 1.043 * 7 + 3.1291],
  [
    "the composite",
    composite,
    100,
    (59.635 + (100 * (9.9 - 6.997)) / 5 + (100 * 5) / 11 + (100 * 6.5699) / 11) / 4,
  ],
])("%s scores a simple text and a sample as its formula says", (_, formula, ofSimple, ofSample) => {
  expect(formula(simple)).toBeCloseTo(ofSimple, 10);
  expect(formula(sample)).toBeCloseTo(ofSample, 10);
});

test("Dale-Chall adds its constant above five percent of difficult words, not at five", () => {
  expect(daleChallScore({ ...sample, difficultWords: 30 })).toBeCloseTo(0.1579 * 5 + 0.992, 10);
  expect(daleChallScore({ ...sample, difficultWords: 36 })).toBeCloseTo(0.1579 * 6 + 0.992 + 3.6365, 10);
});

test("the composite is 0 for what is hard by every formula", () => {
  expect(
    composite({
      sentences: 1,
      words: 10,
      syllables: 49,
      polysyllables: 9,
      complexWords: 9,
      difficultWords: 10,
    }),
  ).toBe(0);
});
