import type { Document } from "../document/document.ts";
import type { Page } from "./page.ts";

/**
 * The list of all pages for programs that read, with a line on each. Links are relative to the address that
 * it is served at, which is beside `docs/`.
 *
 * @param sections the pages, by the heading that they are listed under
 * @see https://llmstxt.org
 */
export function llmsTxt({ info }: Document, sections: Readonly<Record<string, readonly Page[]>>): string {
  const [about = ""] = (info?.description ?? "").split("\n");
  return [
    `# ${info?.title}`,
    `> ${about}`,
    "The whole document is [openapi.json](openapi.json).",
    ...Object.entries(sections).map(([heading, pages]) => `## ${heading}\n\n${listOf(pages)}`),
  ]
    .join("\n\n")
    .concat("\n");
}

function listOf(pages: readonly Page[]): string {
  return pages.map(({ path, title, summary }) => `- [${title}](docs/${path}.md): ${summary}`).join("\n");
}
