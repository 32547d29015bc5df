import { expect, test } from "vitest";
import { findingsOf } from "./findings-of.ts";

const text = "Hello. Go away, you fool.";
const toxic = {
  categories: [
    {
      section_start_idx: 7,
      section_end_idx: 25,
      findings: [{ category: "insult", score: 0.9, text: "you fool", reason: "an insult" }],
    },
  ],
};

test("a section is marked by its offsets, and what was found in it by its words", () => {
  expect(findingsOf(text, toxic, true)).toEqual([
    { start: 7, end: 25, kind: "section", title: null },
    { start: 16, end: 24, kind: "finding", title: "an insult" },
  ]);
});

test("offsets are of the output alone", () => {
  expect(findingsOf(text, toxic, false).map(({ kind }) => kind)).toEqual(["finding"]);
});

test.each<[string, unknown]>([
  ["nothing", null],
  ["words that the text does not have", { attempts: [{ text: "elsewhere" }] }],
  ["no words", { attempts: [{ text: " " }, { text: 4 }] }],
  ["offsets that are not numbers", { section_start_idx: "0", section_end_idx: "5" }],
])("of %s there is no mark", (_, metadata) => {
  expect(findingsOf(text, metadata, true)).toEqual([]);
});

test("metadata as deep as it likes is looked through up to a depth", () => {
  let metadata: unknown = { text: "Hello" };
  for (let depth = 0; depth < 5_000; depth += 1) metadata = [metadata];
  expect(findingsOf(text, metadata, true)).toEqual([]);
  expect(findingsOf(text, [[{ text: "Hello" }]], true)).toHaveLength(1);
});
