import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { code, plain } from "./markdown-text.ts";

const hostile = [
  "see https://example.com/x, http://a.b and www.example.com",
  "@octocat and @org/team",
  "closes #1, GH-2, org/repo#3 and 0123456789abcdef0123456789abcdef01234567",
  "<img src=x onerror=alert(1)> & </td></table><b>bold</b>",
  "[a](https://b.c) ![i](j) [k]: l",
  "**bold** _it_ ~~gone~~ `code` ```js",
  "| a | b | \\| c \\\\| d |",
  "``two`` ` one ```",
  "`",
  "\\",
  "ends in \\",
  "# heading",
  "- item",
  "&lt;b&gt; &#64;octocat",
];

/** The texts of the cells of a table with one row of three cells. */
function cellsOf(cell: string): readonly string[] {
  const html = marked.parse(`| a | b | c |\n| --- | --- | --- |\n| x | ${cell} | y |\n`, { async: false });
  return [...html.matchAll(/<td>(.*?)<\/td>/gs)].map(([, inner = ""]) => inner);
}

function textOf(html: string): string {
  return html
    .replaceAll(/<\/?code>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll(/&#(\d+);/g, (_, point) => String.fromCodePoint(Number(point)))
    .replaceAll("&amp;", "&")
    .replaceAll("\u200b", "");
}

describe("a text in a table of Markdown", () => {
  test.each(hostile)("is only text: %j", (text) => {
    const [before, written = "", after, ...more] = cellsOf(plain(text, 200));
    expect([before, after, more]).toEqual(["x", "y", []]);
    expect(written).not.toMatch(/<(?!\/?p>)/);
    expect(textOf(written)).toBe(text);
    // What GitHub looks for in what has been rendered.
    expect(written).not.toMatch(/@\w|#\d|:\/\/|www\.\w|GH-\d/);
  });

  test.each(hostile)("is code if a model wrote it: %j", (text) => {
    const [before, written = "", after, ...more] = cellsOf(code(text, 200));
    expect([before, after, more]).toEqual(["x", "y", []]);
    expect(written).toMatch(/^<code>[^<]*<\/code>$/);
    expect(textOf(written).trim()).toBe(text.trim());
  });

  test("is nothing if it is empty", () => {
    expect(code(" ", 200)).toBe("");
  });
});
