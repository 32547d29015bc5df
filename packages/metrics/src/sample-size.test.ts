import { expect, test } from "vitest";
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
  const output = `${"\n".repeat(200_000)}. ${" ".repeat(200_000)}\t`;
  const { output: size, input } = sizeOfSample({ output, input: ".".repeat(200_000) });
  expect([size.characters, size.sentences, input.sentences]).toEqual([400_003, 2, 1]);
});
