import { readFileSync } from "node:fs";
import { Marked, type Tokens } from "marked";
import { anchorOf } from "./links.ts";
import type { Page } from "./page.ts";

/** Where the reference has an operation, by method and path: `GET /runs/{run_id}` is at `#/runs/getrun`. */
export type Places = ReadonlyMap<string, string>;

/**
 * A page of the guide as HTML: one file without a script that loads nothing. It is one folder below the
 * reference.
 *
 * @param guide the pages that its navigation leads to
 */
export function htmlPage(page: Page, guide: readonly Page[], places: Places): string {
  const { title, markdown } = page;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} - Aegis</title>
<link rel="icon" href="data:,">
<link rel="alternate" type="text/markdown" href="${nameOf(page)}.md">
<style>
${style}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<nav aria-label="Guide">
<a class="home" href="../">Reference</a>
<ul>
${guide.map((each) => navigationEntry(each, page)).join("\n")}
</ul>
</nav>
<main id="content">
${rendered(markdown, places)}<p class="source"><a href="${nameOf(page)}.md">This page as Markdown</a></p>
</main>
</body>
</html>
`;
}

const style = readFileSync(new URL("page.css", import.meta.url), "utf8");

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

function nameOf({ path }: Page): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function navigationEntry(entry: Page, page: Page): string {
  // A metric is below the overview of metrics.
  const isAbove = entry.path === `guide/${page.path.split("/")[0]}`;
  const current = entry === page ? ' aria-current="page"' : isAbove ? ' aria-current="true"' : "";
  return `<li><a href="../${entry.path}.html"${current}>${escaped(entry.title)}</a></li>`;
}

function rendered(markdown: string, places: Places): string {
  const html = new Marked({ gfm: true, renderer: { heading, code, table, link, codespan } }).parse(markdown, {
    async: false,
  });
  // An operation that is named leads to it, unless it is a link or a heading already.
  return html.replaceAll(/(?<!>)<code>([A-Z]+ \/[^<]*)<\/code>/g, (shown, named: string) => {
    const place = places.get(named);
    return place === undefined ? shown : `<a href="../${place}">${shown}</a>`;
  });
}

type Renderer = { parser: { parseInline(tokens: Tokens.Generic[]): string } };

function heading(this: Renderer, { depth, text, tokens }: Tokens.Heading): string {
  const content = this.parser.parseInline(tokens);
  if (depth === 1) return `<h1>${content}</h1>\n`;
  const id = anchorOf(text);
  return `<h${depth} id="${id}">${content} <a class="anchor" href="#${id}" aria-label="Link to ${escaped(text)}">#</a></h${depth}>\n`;
}

/** Scrolls by itself, by keyboard too. */
function code({ text, lang }: Tokens.Code): string {
  return `<pre tabindex="0" aria-label="${lang === undefined ? "Example" : `Example, ${escaped(lang)}`}"><code>${escaped(text)}</code></pre>\n`;
}

/**
 * On a narrow screen each row becomes a card, in which each cell says what its column is; the roles keep it a
 * table for those who do not see it.
 */
function table(this: Renderer, { header, rows }: Tokens.Table): string {
  const heads = header.map(({ text }) => escaped(text.replaceAll("`", "")));
  const cellsOf = (cells: readonly Tokens.TableCell[], tag: "th" | "td") =>
    cells
      .map(({ tokens }, at) => {
        const content = this.parser.parseInline(tokens);
        return tag === "th"
          ? `<th role="columnheader" scope="col">${content}</th>`
          : `<td role="cell" data-column="${heads[at] ?? ""}"><span>${content}</span></td>`;
      })
      .join("");
  const lines = rows.map((row) => `<tr role="row">${cellsOf(row, "td")}</tr>`);
  return `<table role="table">
<thead role="rowgroup"><tr role="row">${cellsOf(header, "th")}</tr></thead>
<tbody role="rowgroup">
${lines.join("\n")}
</tbody>
</table>
`;
}

function link(this: Renderer, { href, tokens }: Tokens.Link): string {
  const target = href.replace(/\.md(?=#|$)/, ".html");
  return `<a href="${escaped(target)}">${this.parser.parseInline(tokens)}</a>`;
}

/** May break after a slash or an underscore, so that names fit on a narrow screen. */
function codespan({ text }: Tokens.Codespan): string {
  return `<code>${escaped(text)}</code>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
