import { expect, test } from "vitest";
import { type ColumnChoice, mappingsOf, matchedColumns, mayBeEmpty, structureOf } from "./column-choice.ts";

const none: ColumnChoice = { prompt: "", input: "", context: "", output: "", golden_answer: "" };

test.each<[string[], Partial<ColumnChoice>]>([
  [["prompt", "output"], { prompt: "prompt", output: "output" }],
  [["Golden Answer", "OUTPUT"], { golden_answer: "Golden Answer", output: "OUTPUT" }],
  [["Prompt", "prompt"], { prompt: "prompt" }],
  [["input_tokens", "question"], {}],
])("of the columns %j those are matched: %j", (names, wanted) => {
  expect(matchedColumns(names)).toEqual({ ...none, ...wanted });
});

test("fields with a column are the structure, in their order", () => {
  expect(structureOf({ ...none, output: "answer", prompt: "question" })).toEqual(["prompt", "output"]);
});

test.each<[Partial<ColumnChoice>, ReturnType<typeof mappingsOf>]>([
  [{ prompt: "prompt", output: "output" }, null],
  [
    { prompt: "question", output: "output" },
    { prompt: "question", output: "output" },
  ],
  [
    { prompt: "prompt", input: "prompt" },
    { prompt: "prompt", input: "prompt" },
  ],
])("the columns %j are sent as %j", (choice, mappings) => {
  expect(mappingsOf({ ...none, ...choice })).toEqual(mappings);
});

test.each<[string[], Partial<ColumnChoice>, boolean]>([
  [["question"], {}, true],
  [["prompt"], { prompt: "prompt" }, false],
  [["prompt"], { prompt: "prompt", input: "prompt" }, true],
])("with the columns %j and the choice %j, prompt may be empty is %s", (names, choice, may) => {
  expect(mayBeEmpty("prompt", names, { ...none, ...choice })).toBe(may);
});
