import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { redocly } from "../../redocly.ts";
import { type Document, operationsOf } from "../document/document.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import { textOf } from "../write/tree.ts";
import { bundleJson } from "./bundle.ts";

/** The look of the docs, in the one file that Redocly's commands share. */
const config = resolve(import.meta.dirname, "../../../redocly.yaml");

/**
 * The reference docs: one HTML page that needs no other file and calls no other host.
 *
 * @throws BrokenDocument if Redocly cannot build the page, or leaves an operation out
 */
export async function docs(document: Document): Promise<string> {
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
    return selfContained(html);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Inlines the logo that Redoc would load, since the policy of the page blocks every other request, and makes
 * the links of the menu lead back to the page.
 */
function selfContained(html: string): string {
  return html
    .replaceAll(
      /https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g,
      `data:image/svg+xml,${encodeURIComponent(logo)}`,
    )
    .replace("<head>", `<head>\n  <meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">`)
    .replace(/<\/body>\s*<\/html>\s*$/, (end) => `${hashLinks}\n${end}`);
}

/**
 * Redoc reads its place from the hash, but builds its links as paths of the root, and keeps them unless it
 * has to draw the page anew. A click follows the hash all the same; a new tab follows the path, to nothing.
 */
const hashLinks = `<script>
  const mend = () => {
    for (const link of document.querySelectorAll('#redoc a[href^="/"]')) {
      const href = link.getAttribute("href");
      if (!/^\\/\\/|\\.(json|yaml)$/.test(href)) link.setAttribute("href", "#" + href);
    }
  };
  new MutationObserver(mend).observe(document.body, { subtree: true, childList: true, attributeFilter: ["href"] });
  mend();
</script>`;

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="12"><text y="10" font-family="sans-serif" font-size="11">Redocly</text></svg>';

const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "font-src data:",
  "worker-src blob: data:",
  "connect-src data: blob:",
];
