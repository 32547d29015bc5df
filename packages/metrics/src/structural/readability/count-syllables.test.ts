import { expect, test } from "vitest";
import { countSyllables } from "./count-syllables.ts";

// As the CMU Pronouncing Dictionary has them.
test.each([
  ["science", 2],
  ["Sciences", 3],
  ["neuroscience", 4],
  ["conscience", 2],
  ["area", 3],
  ["areas", 3],
  ["idea", 3],
  ["therefore", 2],
  ["before", 2],
  ["evening", 2],
  ["chocolate", 2],
  ["sequence", 2],
  ["consequences", 4],
  ["false", 1],
  ["else", 1],
  ["impulse", 2],
  ["classes", 2],
  ["addresses", 3],
  ["cat", 1],
  ["hmm", 1],
])("%s has %d syllables", (word, expected) => {
  expect(countSyllables(word)).toBe(expected);
});

test("a run of more than 60 letters has a syllable in three letters", () => {
  expect(countSyllables("a".repeat(90))).toBe(30);
});
