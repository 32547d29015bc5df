import { describe, expect, test } from "vitest";
import { addSizes, noSize, sizeOfSample, subtractSizes } from "./sample-size.ts";

test.each([
  ["", [0, 0, 0, 0]],
  ["🦉", [2, 1, 2, 1]],
  ["One. Two! Three?", [16, 3, 14, 3]],
  ["Costs 4.50 at www.acme.com", [26, 1, 26, 1]],
  ["No. No. No. Yes.", [16, 4, 7, 2]],
  ["A heading\n\nA line\nthat goes on", [30, 2, 28, 2]],
  ["一。二。", [4, 2, 4, 2]],
  ['He said "No." Then he left.', [27, 2, 26, 2]],
])("%j has so many characters and sentences, and different ones: %j", (output, counts) => {
  expect(Object.values(sizeOfSample({ output }).output)).toEqual(counts);
});

test("a list has the sizes of its texts, an object that of its JSON, and null and absent none", () => {
  const { rows, context, output, prompt, input } = sizeOfSample({
    context: ["One. Two.", "Three."],
    output: { a: "b" },
    prompt: null,
  });
  expect(rows).toBe(1);
  expect([context.characters, context.sentences]).toEqual([15, 3]);
  expect([output.characters, output.sentences]).toEqual([9, 1]);
  expect([prompt, input]).toEqual([noSize.prompt, noSize.input]);
});

test("sizes are added up, and a part is taken off again", () => {
  const [one, other] = [sizeOfSample({ prompt: "One. One." }), sizeOfSample({ prompt: "Two.", input: "3" })];
  const both = addSizes(one, other);
  expect(both).toMatchObject({
    rows: 2,
    prompt: { characters: 13, sentences: 3, distinct_sentences: 2 },
    input: { characters: 1 },
  });
  expect(subtractSizes(both, other)).toEqual(one);
});

test.each([
  [{ input: "Why?", prompt: "Be brief." }, 4],
  [{ input: "", prompt: "Be brief." }, 9],
  [{ input: "x".repeat(2_001) }, 0],
  [{ output: "Yes." }, 0],
])("what the output of sample %# replies to has %i characters", (sample, characters) => {
  expect(sizeOfSample(sample).request_characters).toBe(characters);
});

test("a text of white space and marks alone is measured in time", () => {
  const output = `${"\n".repeat(90_000)}. ${" ".repeat(90_000)}\t`;
  const { output: size, input } = sizeOfSample({ output, input: ".".repeat(200_000) });
  expect([size.characters, size.sentences, input.sentences]).toEqual([180_003, 2, 1]);
});

describe("of a text of some megabytes, the size is that of twenty places", () => {
  const sentence = (at: number) => `Order ${1_000_000 + at} left on day 7.`;
  const count = 100_000;
  const different = Array.from({ length: count }, (_, at) => sentence(at)).join(" ");

  test("which is near that of the whole", () => {
    const { characters, sentences, distinct_characters, distinct_sentences } = sizeOfSample({
      output: different,
    }).output;
    expect(characters).toBe(different.length);
    for (const each of [sentences, distinct_sentences]) {
      expect(each).toBeGreaterThan(0.99 * count);
      expect(each).toBeLessThan(1.01 * count);
    }
    expect(distinct_characters).toBeGreaterThan(0.95 * characters);
    expect(distinct_characters).toBeLessThanOrEqual(characters);
  });

  test("and one sentence again and again is still few different ones", () => {
    const output = `${sentence(1)} `.repeat(count);
    const { sentences, distinct_sentences } = sizeOfSample({ output }).output;
    expect(sentences).toBeGreaterThan(0.99 * count);
    expect(distinct_sentences).toBeLessThan(0.02 * count);
  });
});
