import { describe, expect, test } from "vitest";
import { argumentLines, docstring, withImports } from "./python-text.ts";

const long = "word ".repeat(30).trim();

describe("a docstring", () => {
  test.each([
    [["Gets a run."], ['"""Gets a run."""']],
    [["Gets a run.", ""], ['"""Gets a run."""']],
    [
      ["Get", "More."],
      ['"""', "Get", "", "More.", '"""'],
    ],
    [['Ends with a "quote"'], ['"""Ends with a "quote\\""""']],
    [['A \\d and a """'], ['"""A \\\\d and a \\""\\""""']],
  ])("of %j is %j", (paragraphs, lines) => {
    expect(docstring(...paragraphs)).toEqual(lines);
  });

  test("is wrapped at words", () => {
    const lines = docstring(long);
    expect(lines.slice(1, -1).join(" ")).toBe(long);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(96);
  });
});

test("arguments are explained one below the other, each indented further on", () => {
  const [head, first = "", second = "", last] = argumentLines([
    ["run_id", long],
    ["raw", "Exact."],
  ]);
  expect([head, first.slice(0, 13), second.slice(0, 9), last]).toEqual([
    "Args:",
    "    run_id: w",
    "        w",
    "    raw: Exact.",
  ]);
  expect(argumentLines([])).toEqual([]);
});

test("a module imports only what its lines name", () => {
  const lines = withImports({ typing: ["Any", "List"], ".types": ["Run"] }, ["def get() -> List[Any]: ..."]);
  expect(lines).toContain("from typing import Any, List");
  expect(lines.join("\n")).not.toContain("Run");
});
