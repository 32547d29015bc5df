import { describe, expect, test } from "vitest";
import { checkArguments } from "../arguments.ts";
import { evaluate } from "../evaluate.ts";
import { contains } from "./contains.ts";

const output = "Refunds take 14 days. Straße, e\u0301.";

describe("contains", () => {
  test.each([
    [["14 days"], {}, 100],
    [["14 DAYS"], {}, 0],
    [["14 DAYS"], { case_sensitive: false }, 100],
    [["fund"], {}, 100],
    [["14 days", "Refunds", "money"], {}, 200 / 3],
    [["14 days", "14 days", "money"], {}, 200 / 3],
    [["14 days", "money"], { mode: "any" }, 100],
    [["cash", "money"], { mode: "any" }, 0],
    [["14 days", "money"], { mode: "none" }, 0],
    [["cash", "money"], { mode: "none" }, 100],
    [["DAYS"], { mode: "none" }, 100],
    [["DAYS"], { mode: "none", case_sensitive: false }, 0],
    [["STRASSE"], { case_sensitive: false }, 100],
    [["STRASSE"], {}, 0],
    [["\u00e9"], { case_sensitive: false }, 0],
    [["e"], {}, 100],
    [[" "], {}, 100],
    [[output], {}, 100],
    [[`${output} `], {}, 0],
  ])("of %j with %j is %d", async (texts, args, score) => {
    expect((await evaluate(contains, { output }, { texts, ...args })).score).toBeCloseTo(score, 10);
  });

  test.each([
    ["all", 0],
    ["any", 0],
    ["none", 100],
  ])("of an empty output with %s is %d", async (mode, score) => {
    expect((await evaluate(contains, { output: "" }, { texts: ["a"], mode })).score).toBe(score);
  });
});

describe("the explanation", () => {
  const letters = ["x", "q", "z", "v", "w"];
  test.each([
    [["14", "x"], "all", "The output has 1 of 2 texts. Missing: “x”."],
    [["14"], "all", "The output has 1 of 1 text."],
    [["14", "x"], "any", "The output has 1 of 2 texts. Found: “14”."],
    [letters, "any", "The output has 0 of 5 texts. Missing: “x”, “q”, “z” and 2 more."],
    [["14", "x"], "none", "The output has 1 of 2 texts. Found: “14”."],
    [letters, "none", "The output has 0 of 5 texts."],
  ])("of %j with %s is %j", async (texts, mode, explanation) => {
    const sample = { output: "14 days" };
    expect((await evaluate(contains, sample, { texts, mode })).explanation).toBe(explanation);
  });

  test("names every text in the metadata, cut after 80 characters", async () => {
    const { metadata } = await evaluate(
      contains,
      { output: "b".repeat(100) },
      { texts: ["b", "b".repeat(90), "a", "a".repeat(90)], mode: "any" },
    );
    expect(metadata).toEqual({
      found: ["b", `${"b".repeat(80)}…`],
      missing: ["a", `${"a".repeat(80)}…`],
    });
  });
});

test.each([
  [{}, "argument texts is required."],
  [{ texts: "a" }, "argument texts must be a list."],
  [{ texts: [] }, "argument texts must have 1 to 100 elements, not 0."],
  [{ texts: Array(101).fill("a") }, "argument texts must have 1 to 100 elements, not 101."],
  [{ texts: ["a", 1] }, "argument texts must contain only strings."],
  [{ texts: ["a", ""] }, "argument texts[1] must not be empty."],
  [{ texts: ["a".repeat(10_001)] }, "argument texts[0] must have 1 to 10000 characters, not 10001."],
  [{ texts: ["a"], mode: "some" }, 'argument mode must be one of "all", "any", "none".'],
])("contains refuses %j", (args, problem) => {
  expect(() => checkArguments(contains, args)).toThrow(`contains: ${problem}`);
});

test("contains takes texts of 10,000 characters beyond U+FFFF", () => {
  expect(() => checkArguments(contains, { texts: ["😀".repeat(10_000)] })).not.toThrow();
});
