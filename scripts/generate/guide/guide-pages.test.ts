import { expect, test } from "vitest";
import { withServedLinks } from "./contents.ts";
import { guidePages } from "./guide-pages.ts";

const description =
  "An API.\n\n- [Start here](guide/start.md): a first call\n- [Decisions](decisions.md): who says so\n\nSee [llms.txt](llms.txt).\n";
const start: [string, string] = ["guide/start.md", "# Start here\n\n<!-- models -->\n"];
const decisions: [string, string] = ["decisions.md", "# Decisions\n"];

test("the pages are those that the description lists, in its order, with their tables", () => {
  expect(guidePages(description, new Map([decisions, start]), { models: "| a |" })).toEqual([
    {
      path: "guide/start",
      title: "Start here",
      summary: "a first call",
      markdown: "# Start here\n\n| a |\n",
    },
    { path: "guide/decisions", title: "Decisions", summary: "who says so", markdown: "# Decisions\n" },
  ]);
});

test.each([
  ["a page that is listed and not written", [start], "introduction.md lists decisions.md, which is missing"],
  [
    "a page that is written and not listed",
    [start, decisions, ["guide/end.md", "# End\n"]],
    "introduction.md does not list guide/end.md; add a line for it.",
  ],
  [
    "a page with another title than in the list",
    [["guide/start.md", "# Start\n\n<!-- models -->\n"], decisions],
    'guide/start.md does not begin with "# Start here", as introduction.md calls it.',
  ],
] as const)("%s is refused", (_, texts, problem) => {
  expect(() => guidePages(description, new Map(texts), { models: "" })).toThrow(problem);
});

test("links of the description lead to the pages as they are served", () => {
  expect(withServedLinks(description)).toBe(
    "An API.\n\n- [Start here](/docs/guide/start.html): a first call\n- [Decisions](/docs/guide/decisions.html): who says so\n\nSee [llms.txt](/llms.txt).\n",
  );
});
