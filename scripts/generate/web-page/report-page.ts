import { builtPage, pagePrograms } from "./built-page.ts";

/** The page of `aegis eval report` without its data, which is written after it. */
export function reportPage(): Promise<string> {
  return builtPage({
    program: pagePrograms.report,
    title: "Evaluation report",
    generated: {},
    allowed: [],
    body: `<div id="app"><p class="opening">Reading the report …</p></div>
<noscript><p class="opening">This report needs JavaScript. It asks nothing of any server.</p></noscript>
`,
  });
}
