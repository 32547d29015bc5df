import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { docsFolder } from "@aegis/contract/document";
import type { Page } from "playwright-core";

/** The pages beside the reference, as they are addressed below `/docs/`: `guide/`, `metrics/bleu.html`. */
export const guidePages: readonly string[] = ["guide", "metrics"].flatMap((folder) =>
  readdirSync(join(docsFolder, folder))
    .filter((name) => name.endsWith(".html"))
    .map((name) => `${folder}/${name.replace(/^index\.html$/, "")}`),
);

/**
 * Those of the pages that have an element which none before them has: one in or after other elements, or with
 * another class or attribute. The rest are made of the same, by the same templates, and axe would take
 * minutes to find the same in them.
 *
 * @param page any page: its browser reads the HTML
 */
export async function pagesUnlikeOthers(page: Page): Promise<readonly string[]> {
  // From the end, so that a metric is among them: the guide is made of more than they are.
  const paths = guidePages.toReversed();
  const sources = paths.map((path) => readFileSync(join(docsFolder, fileOf(path)), "utf8"));
  const elements = await page.evaluate(elementsOf, sources);
  const seen = new Set<string>();
  return paths.filter((_, at) => {
    const before = seen.size;
    for (const element of elements[at] ?? []) seen.add(element);
    return seen.size > before;
  });
}

function fileOf(path: string): string {
  return path.endsWith("/") ? `${path}index.html` : path;
}

/** Runs in the browser. @returns of each source its elements, each with what it is in and after */
function elementsOf(sources: readonly string[]): readonly (readonly string[])[] {
  const named = (element: Element | null): string =>
    element === null ? "" : `${element.tagName}.${element.className}[${element.getAttributeNames()}]`;
  const placed = (element: Element | null): string =>
    element === null ? "" : `${placed(element.parentElement)} ${named(element)}`;
  return sources.map((source) => {
    const { body } = new DOMParser().parseFromString(source, "text/html");
    const all = Array.from(body.querySelectorAll("*"));
    return [...new Set(all.map((each) => `${placed(each)} after ${named(each.previousElementSibling)}`))];
  });
}
