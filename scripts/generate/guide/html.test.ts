import { expect, test } from "vitest";
import { htmlPage } from "./html.ts";

const places = new Map([["GET /runs/{run_id}", "#/runs/getrun"]]);

function html(markdown: string): string {
  const page = { path: "guide/runs", title: "Runs & more", summary: "", markdown };
  return htmlPage(page, [page, { ...page, path: "guide/csv", title: "CSV" }], places);
}

test.each([
  ["a link to a page of the docs", "[x](limits.md)", '<a href="limits.html">x</a>'],
  ["a link to a heading", "[x](../metrics/a.md#b)", '<a href="../metrics/a.html#b">x</a>'],
  [
    "a link to another host",
    "[x](https://example.com/?a=1&b)",
    '<a href="https://example.com/?a=1&amp;b">x</a>',
  ],
  [
    "an operation",
    "call `GET /runs/{run_id}`",
    '<a href="../#/runs/getrun"><code>GET /runs/{run_id}</code></a>',
  ],
  [
    "an operation in a link",
    "[`GET /runs/{run_id}`](a.md)",
    '<a href="a.html"><code>GET /runs/{run_id}</code></a>',
  ],
  ["other code", "`<b>`", "<code>&lt;b&gt;</code>"],
  ["a heading", "## The `a` of b", '<h2 id="the-a-of-b">The <code>a</code> of b <a'],
])("%s is shown as such", (_, markdown, shown) => {
  expect(html(markdown)).toContain(shown);
});

test("a table says in each cell what its column is, for narrow screens", () => {
  const page = html("| `a` | b |\n|---|---|\n| 1 | x \\| y |\n");
  expect(page).toContain('<th role="columnheader" scope="col"><code>a</code></th>');
  expect(page).toContain('<td role="cell" data-column="a"><span>1</span></td>');
  expect(page).toContain('<td role="cell" data-column="b"><span>x | y</span></td>');
});

test("code can be scrolled by keyboard", () => {
  expect(html("```sh\ncurl 'a' <b>\n```")).toContain(
    `<pre tabindex="0" aria-label="Example, sh"><code>curl 'a' &lt;b&gt;</code></pre>`,
  );
});

test("the navigation lists the guide, and marks the page", () => {
  const page = html("# Runs & more\n");
  expect(page).toContain('<a href="../guide/runs.html" aria-current="page">Runs &amp; more</a>');
  expect(page).toContain('<a href="../guide/csv.html">CSV</a>');
  expect(page).toContain('<a class="skip" href="#content">');
});

test("the page of a metric is marked as one of the metrics", () => {
  const page = { path: "metrics/bleu", title: "BLEU", summary: "", markdown: "" };
  const overview = { ...page, path: "guide/metrics", title: "Metrics" };
  const html = htmlPage(page, [overview, { ...page, path: "guide/csv", title: "CSV" }], places);
  expect(html).toContain('<a href="../guide/metrics.html" aria-current="true">Metrics</a>');
  expect(html).toContain('<a href="../guide/csv.html">CSV</a>');
});

test("the page needs no script and no other file", () => {
  const page = html("# Runs\n");
  expect(page).toContain("default-src 'none'; style-src 'unsafe-inline';");
  expect(page).not.toMatch(/<script|<img|<link rel="stylesheet"/);
});
