import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "../chromium.ts";
import { type ReportReader, reportReader } from "./report-reader.ts";
import { runOfRows } from "./run-of-rows.ts";

/** What would do something if a page took it for anything but text. */
const attacks = [
  "<script>window.planted = 1</script>",
  "</script><script>window.planted = 1</script>",
  "<!--<script>",
  "]]><img src=x onerror='window.planted = 1'><svg onload='window.planted = 1'>",
  '" onmouseover="window.planted = 1" x="',
  "javascript:window.planted = 1",
  "<a href='javascript:window.planted = 1'>a</a><iframe src='https://example.com'></iframe>",
  "<style>* { display: none }</style><base href='https://example.com/'>",
  "<meta http-equiv='refresh' content='0;url=https://example.com'>",
  "{{window.planted = 1}}",
  "\u202ereversed\u202c \u2066isolated",
  "\u001b[31mred\u001b[0m\u001b]8;;https://example.com\u0007link\u001b]8;;\u0007",
  "nul \u0000, a half \ud800 of a sign, a line \u2028 and \r\n another",
  "__proto__ constructor toString",
];
const planted = attacks.join("\n");

describe.skipIf(noBrowser !== null)("a report with an attack in every field", () => {
  let browser: Browser;
  let reader: ReportReader;
  let report: string;
  beforeAll(async () => {
    browser = await launch();
    reader = await reportReader(browser);
    report = await reader.write(hostileRun());
  });
  afterAll(async () => {
    await reader?.[Symbol.asyncDispose]();
    await browser?.close();
  });

  test.each([
    "#/",
    "#/rows",
    ...[planted, ...attacks, planted].map((_, row) => `#/rows/${row + 1}`),
    "#/scores",
    `#/rows?text=${encodeURIComponent(planted.toWellFormed())}`,
  ])("runs nothing of it, and asks for nothing, at %s", async (hash) => {
    const { page, problems } = await reader.open(report, hash);
    await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
    await page.mouse.move(300, 300);
    expect(await page.evaluate("window.planted")).toBeUndefined();
    const built = "img, iframe, base, form:not([method=dialog]), [onerror], [onload], [onmouseover]";
    expect(await page.locator(built).count()).toBe(0);
    const links = "Array.from(document.querySelectorAll('a[href]'), (a) => a.getAttribute('href'))";
    expect(await page.evaluate(`${links}.filter((href) => !href.startsWith('#/'))`)).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("shows all of it as text, with characters by their codes that nobody would see", async () => {
    const { page } = await reader.open(report, "#/rows/1");
    const text = await page.locator(".row-texts").textContent();
    for (const attack of attacks.slice(0, 10)) expect(text).toContain(attack);
    for (const code of ["U+202E", "U+202C", "U+2066", "U+001B", "U+0000", "U+2028"])
      expect(text).toContain(code);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(text).not.toMatch(/[\u0000\u001b\u202e\u2066\u2028]/);
  });

  test("has only elements in it that the page itself has", async () => {
    const plain = await reader.write(runOfRows([{ output: "one", scores: { rouge: 1 } }]));
    const tags = async (file: string) => (await readFile(file, "utf8")).match(/<[^a-z]?\w*/g);
    expect(await tags(report)).toEqual(await tags(plain));
  });

  test("allows by its policy its own script and style, and nothing from anywhere", async () => {
    const [, policy = ""] =
      /Content-Security-Policy" content="([^"]+)"/.exec(await readFile(report, "utf8")) ?? [];
    const hash = "'sha256-[\\w+/]{43}='";
    expect(policy).toMatch(
      new RegExp(
        `^default-src 'none'; script-src ${hash}; style-src ${hash}; img-src data:; base-uri 'none'; form-action 'none'$`,
      ),
    );
  });
});

/** All attacks in one row, with and without a score; and each in its own, where no other is in its way. */
function hostileRun() {
  const rows = [planted, ...attacks].map((text) => ({
    prompt: text,
    input: text,
    context: text,
    output: text,
    golden_answer: `${text}!`,
    scores: { rouge: 10 },
    explanation: text,
    metadata: { [text]: text, findings: [{ text, reason: text }] },
  }));
  return runOfRows(
    [...rows, ...rows.slice(0, 1).map((row) => ({ ...row, scores: { rouge: null } }))],
    { model_slug: planted, metric_args: { [planted]: planted } },
    { dataset: planted, alias: planted },
  );
}
