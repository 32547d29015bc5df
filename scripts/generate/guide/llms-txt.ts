import type { Document } from "../document/document.ts";
import type { Page } from "./page.ts";

type Pages = Readonly<Record<"guide" | "operations" | "metrics", readonly Page[]>>;

/**
 * The list of all pages for programs that read, with a line on each. Links are relative to the address that
 * it is served at, which is beside `docs/`.
 *
 * @see https://llmstxt.org
 */
export function llmsTxt({ info }: Document, { guide, operations, metrics }: Pages): string {
  const [about = ""] = (info?.description ?? "").split("\n");
  return [
    `# ${info?.title}`,
    `> ${about}`,
    "The whole document is [openapi.json](openapi.json).",
    `## Guide\n\n${listOf(guide)}`,
    `## Operations\n\n${listOf(operations)}`,
    `## Metrics\n\n${listOf(metrics)}`,
  ]
    .join("\n\n")
    .concat("\n");
}

function listOf(pages: readonly Page[]): string {
  return pages.map(({ path, title, summary }) => `- [${title}](docs/${path}.md): ${summary}`).join("\n");
}
