import { posix } from "node:path";
import { BrokenDocument } from "../read/broken-document.ts";
import type { Page } from "./page.ts";

/**
 * Checks the links from page to page.
 *
 * @throws BrokenDocument for each link that leads to no page, or to no heading of it
 */
export function checkLinks(pages: readonly Page[]): void {
  const anchors = new Map(pages.map(({ path, markdown }) => [`${path}.md`, anchorsOf(markdown)]));
  const problems = pages.flatMap(({ path, markdown }) =>
    linksOf(markdown).flatMap((link) => {
      const [file = "", anchor] = link.split("#", 2);
      const target = file === "" ? `${path}.md` : posix.join(posix.dirname(path), file);
      const known = anchors.get(target);
      if (known === undefined) return [`${path}.md links to ${link}, which is not a page; correct the link.`];
      if (anchor === undefined || known.includes(anchor)) return [];
      return [`${path}.md links to ${link}, but ${target} has no such heading; correct the link.`];
    }),
  );
  if (problems.length > 0) throw new BrokenDocument(...problems);
}

/** The links that lead to other pages or to headings, not to other hosts. */
function linksOf(markdown: string): string[] {
  return [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^\w+:/.test(link));
}

function anchorsOf(markdown: string): string[] {
  return [...withoutCode(markdown).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));
}

function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^```[\s\S]*?^```$/gm, "");
}

/** The anchor of a heading, as most renderers of Markdown make it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, "")
    .trim()
    .replaceAll(" ", "-");
}
