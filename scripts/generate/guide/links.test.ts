import { expect, test } from "vitest";
import { checkLinks } from "./links.ts";

const page = (path: string, markdown: string) => ({ path, title: "", summary: "", markdown });
const limits = page("guide/limits", "# Limits\n\n## What's `a` limit\n");

test.each([
  "[limits](limits.md)",
  "[a limit](limits.md#whats-a-limit)",
  "[metric](../metrics/faith.md)",
  "[here](#runs)",
  "[elsewhere](https://example.com/a.md)",
  "```\n[code](nowhere.md)\n```",
])("%j leads to a page or a heading, or is not for us to know", (markdown) => {
  const pages = [page("guide/runs", `# Runs\n\n${markdown}`), limits, page("metrics/faith", "# Faith")];
  expect(() => checkLinks(pages)).not.toThrow();
});

test.each([
  ["[limits](limit.md)", "guide/runs.md links to limit.md, which is not a page"],
  ["[limits](guide/limits.md)", "guide/runs.md links to guide/limits.md, which is not a page"],
  ["[a](limits.md#most)", "guide/runs.md links to limits.md#most, but guide/limits.md has no such heading"],
  ["[here](#top)", "guide/runs.md links to #top, but guide/runs.md has no such heading"],
  ["[x](limits.md) and [y](no.md)", "guide/runs.md links to no.md, which is not a page"],
])("%j is refused", (markdown, problem) => {
  expect(() => checkLinks([page("guide/runs", `# Runs\n\n${markdown}`), limits])).toThrow(problem);
});
