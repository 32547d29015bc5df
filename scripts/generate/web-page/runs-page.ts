import { builtPage, pagePrograms } from "./built-page.ts";

/**
 * The page that a server has at its root. It calls the server that it comes from, and no other.
 *
 * @param generated the files of `generated/` that are part of it, as they are now: on disk they may be older
 */
export function runsPage(generated: Readonly<Record<string, string>>): Promise<string> {
  return builtPage({
    program: pagePrograms.runs,
    title: "Aegis runs",
    generated,
    allowed: ["connect-src 'self'"],
    body: `<div id="app"><p class="opening">Opening the page …</p></div>
<noscript><p class="opening">This page needs JavaScript. <a href="docs">The docs</a> do not.</p></noscript>
</body>
</html>
`,
  });
}
