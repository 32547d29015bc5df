import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { exactMatch } from "./exact-match.ts";

test.each([
  ["ok", "ok", {}, 100],
  ["ok", "Ok", {}, 0],
  ["ok", "OK", { case_sensitive: false }, 100],
  ["Ärger", "ÄRGER", { case_sensitive: false }, 100],
  ["ok", " ok\n", {}, 0],
  ["ok", " ok\n", { strip_whitespace: true }, 100],
  ["o k", "ok", { strip_whitespace: true }, 0],
  ["\u00e9", "e\u0301", {}, 0],
  ["\ud800", "\ud800", {}, 100],
  ["", "", {}, 100],
  ["", " ", {}, 0],
  ["", " ", { strip_whitespace: true }, 100],
  ["ok\u001c", "ok", { strip_whitespace: true }, 100],
  ["\ufeffok", "ok", { strip_whitespace: true }, 0],
])("exact_match of %j against %j with %j is %d", async (output, golden_answer, args, score) => {
  expect((await evaluate(exactMatch, { output, golden_answer }, args)).score).toBe(score);
});

test("exact_match of a text with itself is 100, and the order of two texts does not matter", () =>
  fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), fc.boolean(), async (left, right, case_sensitive) => {
      const score = async (output: string, golden_answer: string) =>
        (await evaluate(exactMatch, { output, golden_answer }, { case_sensitive })).score;
      expect(await score(left, left)).toBe(100);
      expect(await score(left, right)).toBe(await score(right, left));
    }),
  ));
