import { type Document, operationsOf } from "../document/document.ts";
import { ownInserts, ownPages } from "../own.ts";
import type { Source } from "../read/source.ts";
import { guidePages } from "./guide-pages.ts";
import { htmlPage, type Places } from "./html.ts";
import { checkLinks } from "./links.ts";
import { llmsTxt } from "./llms-txt.ts";
import { operationPage } from "./operation-page.ts";

/**
 * The docs beside the reference, by file name below `docs/`: the guide and a page for each metric, as HTML
 * and as Markdown; each operation as Markdown, whose HTML is the reference; and `llms.txt`, which lists them.
 *
 * @param document the finished one
 * @throws BrokenDocument if the guide lacks a page or a table, or a link leads nowhere
 */
export function site({ source, document }: { source: Source; document: Document }): Record<string, string> {
  const operations = operationsOf(document);
  const guide = guidePages(source.document.info?.description ?? "", source.guide, ownInserts(source.own));
  const more = ownPages();
  const ofMore = Object.values(more).flat();
  const ofOperations = operations.map((operation) => operationPage(document, operation));
  const all = [...guide, ...ofMore, ...ofOperations];
  checkLinks(all);
  const places: Places = new Map(
    operations.map(({ id, method, path, tag }) => [
      `${method.toUpperCase()} ${path}`,
      `#/${tag.toLowerCase().replaceAll(" ", "-")}/${id.toLowerCase()}`,
    ]),
  );
  const [first] = guide;
  return {
    ...(first === undefined ? {} : { "guide/index.html": htmlPage(first, guide, places) }),
    "llms.txt": llmsTxt(document, { Guide: guide, Operations: ofOperations, ...more }),
    ...Object.fromEntries(all.map(({ path, markdown }) => [`${path}.md`, `${markdown.trim()}\n`])),
    ...Object.fromEntries(
      [...guide, ...ofMore].map((page) => [`${page.path}.html`, htmlPage(page, guide, places)]),
    ),
  };
}
