import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { nearest } from "@aegis/io/nearest";
import { type Resource, ResourceNotFoundError } from "@modelcontextprotocol/server";

/** A page of the docs, such as `metrics/bleu`, `guide/models` or `operations/getRun`. */
type DocsPage = { readonly resource: Resource; readonly markdown: string };

/** The Markdown pages of the docs as resources, by their addresses: `aegis://metrics/bleu`. */
export type DocsPages = ReadonlyMap<string, DocsPage>;

/**
 * Reads the pages. There are none if the docs are not built.
 *
 * @param folder of the docs
 */
export function readDocsPages(folder: string): DocsPages {
  const files = globSync("*/*.md", { cwd: folder }).sort();
  return new Map(
    files.map((file) => {
      const markdown = readFileSync(join(folder, file), "utf8");
      const name = file.replaceAll("\\", "/").replace(/\.md$/, "");
      const title = /^# (.+)$/m.exec(markdown)?.[1] ?? name;
      const uri = `aegis://${name}`;
      return [uri, { resource: { uri, name, title, mimeType: "text/markdown" }, markdown }];
    }),
  );
}

/** @throws ResourceNotFoundError with the address that was probably meant */
export function pageAt(pages: DocsPages, uri: string): DocsPage {
  const page = pages.get(uri);
  if (page !== undefined) return page;
  const meant = nearest(uri, pages.keys());
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  throw new ResourceNotFoundError(uri, `There is no resource ${uri}.${hint}`);
}
