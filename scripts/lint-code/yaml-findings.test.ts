import { expect, test } from "vitest";
import { yamlFindingsIn } from "./yaml-findings.ts";

const word = "word ";

test.each<[what: string, source: string, lines: number[]]>([
  ["a comment of 110 columns", `# ${"x".repeat(100)} ${"x".repeat(7)}\n`, []],
  ["one of 111", `# ${"x".repeat(100)} ${"x".repeat(8)}\n`, [1]],
  ["an indented comment that is too wide", `a:\n  # ${word.repeat(30)}\n  b: 1\n`, [2]],
  ["one long word, such as a URL", `# https://example.com/${"x".repeat(120)}\n`, []],
  ["a string that looks like a comment", `a: "# ${word.repeat(30)}"\n`, []],
  ["a long value", `a: ${word.repeat(30)}\n`, []],
])("YAML with %s: lines %j", (_what, source, lines) => {
  expect(yamlFindingsIn("file.yaml", source).map(({ line }) => line)).toEqual(lines);
});
