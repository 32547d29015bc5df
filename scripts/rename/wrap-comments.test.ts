import { expect, test } from "vitest";
import { findingsIn } from "../lint-code/findings.ts";
import { wrapComments } from "./wrap-comments.ts";

const words =
  "Says what it is, and then much more than there is room for in one line of a file of source code".repeat(2);

test.each([
  ["a comment in one line", `/** ${words} */`],
  ["one that is indented", `  /** ${words} */`],
  ["a line of a longer comment", `/**\n * ${words}\n */`],
  ["an item of a list", `/**\n * - ${words}\n */`],
  ["a tag", `/**\n * @throws ${words}\n */`],
  ["a line", `  // ${words}`],
])("%s that is too wide is wrapped, and says the same", (_, comment) => {
  const source = `${comment}\nconst one = 1;\n`;
  expect(findingsIn("a.ts", source)).not.toEqual([]);
  const wrapped = wrapComments(source);
  expect(findingsIn("a.ts", wrapped)).toEqual([]);
  expect(wordsOf(wrapped)).toBe(wordsOf(source));
});

test.each([
  "/** Short. */\n",
  `const text = "${words}";\n`,
  `  // ${"https://example.com/".padEnd(150, "a")}\n`,
])("what is not a comment that can be wrapped stays as it is: %j", (source) => {
  expect(wrapComments(source)).toBe(source);
});

/** The text of a source, without the marks of comments. */
function wordsOf(source: string): string {
  return source.replaceAll(/^\s*(\/\*\*|\*\/|\*|\/\/)|\*\/$/gm, " ").replaceAll(/\s+/g, " ");
}
