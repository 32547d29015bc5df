import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { sentCtMatch } from "./sent-ct-match.ts";

test.each([
  [
    "First sentence. Second sentence.",
    { min_count: 2, max_count: 2 },
    100,
    "The output has 2 sentences; 2 to 2 are expected.",
  ],
  ["One. Two. Three.", { max_count: 2 }, 0, "The output has 3 sentences; at most 2 are allowed."],
  ["One.", { min_count: 2 }, 0, "The output has 1 sentence; at least 2 are expected."],
  [
    "One. Two words.",
    { min_count: 1, max_count: 1, min_words_in_sentence: 2 },
    100,
    "The output has 1 sentence; 1 to 1 are expected.",
  ],
  ["Anything", {}, 100, "The output has 1 sentence; any number is allowed."],
  ["", {}, 100, "The output has 0 sentences; any number is allowed."],
  ["", { min_count: 1 }, 0, "The output has 0 sentences; at least 1 are expected."],
  ["", { max_count: 0 }, 100, "The output has 0 sentences; at most 0 are allowed."],
  ["One.", { min_count: 3, max_count: 2 }, 0, "The output has 1 sentence; 3 to 2 are expected."],
  ["One.", { min_count: null, max_count: null }, 100, "The output has 1 sentence; any number is allowed."],
])("sent_ct_match of %j with %j is %d", async (output, args, score, explanation) => {
  expect(await evaluate(sentCtMatch, { output }, args)).toMatchObject({ score, explanation });
});

test("sent_ct_match never scores less within wider bounds", () =>
  fc.assert(
    fc.asyncProperty(
      fc.lorem({ mode: "sentences" }),
      fc.nat(8),
      fc.nat(8),
      async (output, min_count, max_count) => {
        const narrow = Number((await evaluate(sentCtMatch, { output }, { min_count, max_count })).score);
        const wide = { min_count: Math.max(0, min_count - 1), max_count: max_count + 1 };
        expect(Number((await evaluate(sentCtMatch, { output }, wide)).score)).toBeGreaterThanOrEqual(narrow);
      },
    ),
  ));
