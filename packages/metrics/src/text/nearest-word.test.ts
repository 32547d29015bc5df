import { expect, test } from "vitest";
import { nearestWord } from "./nearest-word.ts";

const words = ["models", "base_url", "key_variable", "temperature", "max_tokens"];

test.each([
  ["tempature", "temperature"],
  ["baseurl", "base_url"],
  ["Base-URL", "base_url"],
  ["model", "models"],
  ["maxTokens", "max_tokens"],
  ["proxy", undefined],
  ["x", undefined],
])("%s was probably meant to be %s", (word, meant) => {
  expect(nearestWord(word, words)).toBe(meant);
});
