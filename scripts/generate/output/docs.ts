import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { redocly } from "../../redocly.ts";
import { bundledScript, style } from "../docs-page/bundled.ts";
import { composePage } from "../docs-page/compose-page.ts";
import { mendRedoc } from "../docs-page/mend-redoc.ts";
import { pageData } from "../docs-page/page-operations.ts";
import { type Document, operationsOf } from "../document/document.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import { textOf } from "../write/tree.ts";
import { bundleJson } from "./bundle.ts";

/** The look of the docs, in the one file that Redocly's commands share. */
const config = resolve(import.meta.dirname, "../../../redocly.yaml");

/**
 * The reference docs: one HTML page that needs no other file and calls no other host. Redoc shows what the
 * document says; `docs-page` adds a panel in which to try an operation.
 *
 * @param key the key of the examples
 * @throws BrokenDocument if Redocly cannot build the page, or leaves an operation out
 */
export async function docs(document: Document, key: string): Promise<string> {
  const redoc = redocPage(document);
  const [html, script, css] = await Promise.all([redoc, bundledScript(), style()]);
  return composePage(mendRedoc(html), { script, css, data: pageData(document, key) });
}

async function redocPage(document: Document): Promise<string> {
  // Synchronously: the command takes longest, so it starts before the other outputs keep this process busy.
  const folder = mkdtempSync(join(tmpdir(), "aegis-docs-"));
  try {
    const page = join(folder, "index.html");
    const input = join(folder, "openapi.json");
    writeFileSync(input, bundleJson(document));
    const { out, said } = await redocly(folder, [
      "build-docs",
      input,
      "--config",
      config,
      "--inlineBundle",
      "--output",
      page,
    ]);
    // With some options the command succeeds without writing a page, so its exit code proves nothing.
    const html = await textOf(page);
    if (html === undefined) {
      throw new BrokenDocument(`Redocly wrote no page: ${(said || out).trim().replaceAll(/\s*\n\s*/g, " ")}`);
    }
    const missing = operationsOf(document).filter(({ id }) => !html.includes(`operationId":"${id}"`));
    if (missing.length > 0)
      throw new BrokenDocument(...missing.map(({ id }) => `The docs lack operation ${id}.`));
    return html;
  } finally {
    await rm(folder, { recursive: true });
  }
}
