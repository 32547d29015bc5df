import { expect, test } from "vitest";
import { readUsage, usageOf } from "./token-counts.ts";

const [sent, received] = [["a".repeat(40)], ["日本語日"]];

test.each([
  [
    { prompt_tokens: 100, completion_tokens: 20 },
    { input_tokens: 100, output_tokens: 20 },
  ],
  [
    { prompt_tokens: "100", completion_tokens: "20" },
    { input_tokens: 100, output_tokens: 20 },
  ],
  [
    { input_tokens: 7, output_tokens: 3 },
    { input_tokens: 7, output_tokens: 3 },
  ],
  [
    { prompt_tokens: 100, total_tokens: 120 },
    { input_tokens: 100, output_tokens: 20 },
  ],
  [
    { completion_tokens: 20, total_tokens: 120 },
    { input_tokens: 100, output_tokens: 20 },
  ],
  [{ prompt_tokens: 100 }, { input_tokens: 100, output_tokens: 3, estimated: true }],
  [
    { prompt_tokens: 100, completion_tokens: 0 },
    { input_tokens: 100, output_tokens: 3, estimated: true },
  ],
  [
    { prompt_tokens: 0, completion_tokens: 0 },
    { input_tokens: 10, output_tokens: 3, estimated: true },
  ],
  [
    { prompt_tokens: -1, completion_tokens: "many" },
    { input_tokens: 10, output_tokens: 3, estimated: true },
  ],
  [undefined, { input_tokens: 10, output_tokens: 3, estimated: true }],
  [null, { input_tokens: 10, output_tokens: 3, estimated: true }],
])("%j counts as %j", (usage, tokens) => {
  expect(usageOf(readUsage(usage), sent, received)).toEqual(tokens);
});

test("a count of an answer without text is not estimated", () => {
  expect(usageOf(readUsage({ prompt_tokens: 9, completion_tokens: 0 }), sent, [])).toEqual({
    input_tokens: 9,
    output_tokens: 0,
  });
});
