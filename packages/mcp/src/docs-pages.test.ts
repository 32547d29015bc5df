import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { pageAt, readDocsPages } from "./docs-pages.ts";

const folder = mkdtempSync(join(tmpdir(), "mcp-docs-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "metrics"));
writeFileSync(join(folder, "metrics", "bleu.md"), "# BLEU\n\nCompares.\n");
writeFileSync(join(folder, "metrics", "bleu.html"), "<h1>BLEU</h1>");

test("each Markdown page is a resource under its title", () => {
  const pages = readDocsPages(folder);
  expect([...pages]).toEqual([
    [
      "aegis://metrics/bleu",
      {
        resource: {
          uri: "aegis://metrics/bleu",
          name: "metrics/bleu",
          title: "BLEU",
          mimeType: "text/markdown",
        },
        markdown: "# BLEU\n\nCompares.\n",
      },
    ],
  ]);
});

test("docs that are not built have no pages", () => {
  const pages = readDocsPages(join(folder, "none"));
  expect(pages.size).toBe(0);
  expect(() => pageAt(pages, "aegis://metrics/bleu")).toThrow("There is no resource aegis://metrics/bleu.");
});
