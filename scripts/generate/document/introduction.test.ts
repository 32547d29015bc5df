import { expect, test } from "vitest";
import { composeIntroduction } from "./introduction.ts";

test("each marker line is replaced by its insert, dollar signs and all", () => {
  expect(composeIntroduction("# A\n\n<!-- models -->\n\nend\n", { models: "costs $1 and $& more\n" })).toBe(
    "# A\n\ncosts $1 and $& more\n\nend\n",
  );
});

test.each([
  ["# A\n", "introduction.md has no line <!-- models -->; add it."],
  ["see <!-- models --> here\n", "introduction.md has no line <!-- models -->; add it."],
  ["<!-- models -->\n<!-- modles -->\n", "introduction.md has an unknown marker <!-- modles -->; remove it."],
  ["<!-- models -->\n<!-- models -->\n", "introduction.md has <!-- models --> twice; remove one."],
])("%j is refused: %s", (text, problem) => {
  expect(() => composeIntroduction(text, { models: "table" })).toThrow(problem);
});
