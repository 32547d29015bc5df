import { describe, expect, test } from "vitest";
import { checkArguments } from "../arguments.ts";
import { evaluate } from "../evaluate.ts";
import type { Args } from "../metric.ts";
import { regexMatch } from "./regex-match.ts";

const score = (output: string, args: Args) => evaluate(regexMatch, { output }, args);

describe("regex_match", () => {
  test.each([
    ["Born in 1984.", { pattern: "\\d{4}" }, 100],
    ["Born in 84.", { pattern: "\\d{4}" }, 0],
    ["Born in 1984.", { pattern: "\\d{4}", mode: "full" }, 0],
    ["1984", { pattern: "\\d{4}", mode: "full" }, 100],
    ["19845", { pattern: "\\d{4}", mode: "full" }, 0],
    ["ab", { pattern: "a|ab", mode: "full" }, 100],
    ["ab\ncd", { pattern: "^cd$" }, 0],
    ["ab\ncd", { pattern: "^cd$", flags: "m" }, 100],
    ["ab\ncd", { pattern: "^ab$", flags: "m", mode: "full" }, 0],
    ["ab\n", { pattern: "ab", mode: "full" }, 0],
    ["a\nb", { pattern: "a.b" }, 0],
    ["a\nb", { pattern: "a.b", flags: "s" }, 100],
    ["YES", { pattern: "yes" }, 0],
    ["YES", { pattern: "yes", flags: "i" }, 100],
    ["😀", { pattern: ".", mode: "full" }, 0],
    ["😀", { pattern: ".", mode: "full", flags: "u" }, 100],
    ["Über", { pattern: "^\\p{Lu}", flags: "u" }, 100],
    ["a-b", { pattern: "[\\w\\-]+", mode: "full" }, 100],
    ["YES", { pattern: "(?i:y)es" }, 0],
    ["Yes", { pattern: "(?i:y)es" }, 100],
    ["abab", { pattern: "(ab)\\1", mode: "full" }, 100],
    ["price", { pattern: "^(?!.*free).*$" }, 100],
    ["free", { pattern: "^(?!.*free).*$" }, 0],
    ["", { pattern: "a*", mode: "full" }, 100],
    ["", { pattern: "a+" }, 0],
    ["no", { pattern: "yes", negate: true }, 100],
    ["yes", { pattern: "yes", negate: true }, 0],
    ["yes!", { pattern: "yes", mode: "full", negate: true }, 100],
  ])("of %j with %j is %d", async (output, args, want) => {
    expect(await score(output, args)).toMatchObject({ score: want, error: null });
  });

  test.each([
    [{ pattern: "\\d+" }, "The pattern matches “14”."],
    [{ pattern: ".*", mode: "full" }, "The pattern matches the whole output."],
    [{ pattern: "month", negate: true }, "The pattern does not match."],
  ])("says of %j: %s", async (args, explanation) => {
    expect((await score("14 days", args)).explanation).toBe(explanation);
  });
});

test.each([
  [{}, "argument pattern is required."],
  [{ pattern: "" }, "argument pattern must not be empty."],
  [{ pattern: "a".repeat(2001) }, "argument pattern must have 1 to 2000 characters, not 2001."],
  [
    { pattern: "[" },
    "argument pattern must be a regular expression. Invalid regular expression: /[/: Unterminated character class.",
  ],
  [
    { pattern: "a)(b", mode: "full" },
    "argument pattern must be a regular expression. Invalid regular expression: /a)(b/: Unmatched ')'.",
  ],
  [
    { pattern: "\\-", flags: "u" },
    "argument pattern must be a regular expression. Invalid regular expression: /\\-/u: Invalid escape.",
  ],
  [{ pattern: "(?i)yes" }, "argument pattern must not begin with (?i); give the letters as argument flags."],
  [
    { pattern: "a", flags: "g" },
    "argument flags must consist of the letters i, m, s and u, each at most once.",
  ],
  [
    { pattern: "a", flags: "ii" },
    "argument flags must consist of the letters i, m, s and u, each at most once.",
  ],
  [
    { pattern: "a", flags: "ims u" },
    "argument flags must consist of the letters i, m, s and u, each at most once.",
  ],
  [{ pattern: "a", mode: "match" }, 'argument mode must be one of "search", "full".'],
])("regex_match refuses %j", (args, problem) => {
  expect(() => checkArguments(regexMatch, args)).toThrow(`regex_match: ${problem}`);
});
