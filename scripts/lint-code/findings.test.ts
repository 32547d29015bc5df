import { expect, test } from "vitest";
import { findingsIn } from "./findings.ts";

const word = "word ";

test.each<[what: string, source: string, lines: number[]]>([
  ["a comment of 110 columns", `// ${"x".repeat(100)} ${"x".repeat(6)}\n`, []],
  ["one of 111", `// ${"x".repeat(100)} ${"x".repeat(7)}\n`, [1]],
  ["a doc comment whose second line is too wide", `/**\n * ${word.repeat(30)}\n */\nconst a = 1;\n`, [2]],
  ["a comment behind code", `const a = 1; // ${word.repeat(30)}\n`, [1]],
  ["one long word, such as a URL", `// https://example.com/${"x".repeat(120)}\n`, []],
  ["a string that looks like a comment", `const a = "// ${word.repeat(30)}";\n`, []],
  ["a template that looks like a comment", `const a = \`\n// ${word.repeat(30)}\n\`;\n`, []],
  ["a comment inside an interpolation", `const a = \`\${/* ${word.repeat(30)} */ 1}\`;\n`, [1]],
  ["a spread literal", "const a = {\n  ...{ b: 1 },\n};\n", [2]],
  ["a literal that is spread on a condition", "const a = { ...(b ? { c: 1 } : {}) };\n", []],
  ["a spread name", "const a = { ...b };\n", []],
])("code with %s: lines %j", (_what, source, lines) => {
  expect(findingsIn("file.ts", source).map(({ line }) => line)).toEqual(lines);
});
