import { expect, test } from "vitest";
import { fillMarkers } from "./markers.ts";

const inserts = { models: "costs $1 and $& more\n" };

test("each marker line is replaced by its insert, dollar signs and all", () => {
  const filled = fillMarkers(new Map([["a.md", "# A\n\n<!-- models -->\n\nend\n"]]), inserts);
  expect(filled.get("a.md")).toBe("# A\n\ncosts $1 and $& more\n\nend\n");
});

test.each([
  [["# A\n"], "The guide has no line <!-- models -->; add it to one of its pages."],
  [["see <!-- models --> here\n"], "The guide has no line <!-- models -->; add it to one of its pages."],
  [["<!-- models -->\n<!-- modles -->\n"], "0.md has an unknown marker <!-- modles -->; remove it."],
  [["<!-- models -->\n", "<!-- models -->\n"], "1.md has <!-- models --> a second time; remove it."],
])("%j is refused: %s", (texts, problem) => {
  const pages = new Map(texts.map((text, at) => [`${at}.md`, text]));
  expect(() => fillMarkers(pages, inserts)).toThrow(problem);
});
