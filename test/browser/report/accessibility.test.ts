import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "../chromium.ts";
import { accessibilityFaults } from "../docs-reader.ts";
import { type ReportReader, reportReader } from "./report-reader.ts";
import { runOfRows } from "./run-of-rows.ts";

const looks = [
  ["a desktop", "light", { width: 1400, height: 900 }],
  ["a desktop", "dark", { width: 1400, height: 900 }],
  ["a phone", "light", { width: 390, height: 844 }],
  ["a phone", "dark", { width: 390, height: 844 }],
] as const;

const places = [
  "#/",
  "#/rows",
  "#/rows?show=failed&sort=-rouge",
  "#/rows?text=nowhere",
  "#/rows/1",
  "#/rows/2",
  "#/rows/99",
  "#/scores",
  "#/baseline",
];

const rows = Array.from({ length: 80 }, (_, row) => ({
  prompt: "Answer in a sentence.",
  input: `What is in row ${row}?`,
  context: '["One chunk.","Another."]',
  output: `In row ${row} is a word, you fool\u0000.`,
  golden_answer: `In row ${row} is a phrase.`,
  scores: { rouge: row === 1 ? null : row, bleu: 100 - row },
  metadata: { findings: [{ text: "you fool", reason: "rude" }] },
}));
const judged = { model_slug: "gpt-4o-mini", evaluation_cost: "0.001000000", metric_args: { rouge_type: 1 } };

describe.skipIf(noBrowser !== null)("a report, seen by axe", () => {
  let browser: Browser;
  let reader: ReportReader;
  let report: string;
  beforeAll(async () => {
    browser = await launch();
    reader = await reportReader(browser);
    const before = rows.slice(20).map((row) => ({ ...row, scores: { rouge: 50, bleu: 50 } }));
    const baseline = await reader.keep("before.json", JSON.stringify(runOfRows(before)));
    report = await reader.write(runOfRows(rows, judged), ["--baseline", baseline, "--tolerance", "5"]);
  });
  afterAll(async () => {
    await reader?.[Symbol.asyncDispose]();
    await browser?.close();
  });

  describe.each(looks)("has no fault on %s in the %s", (_, colorScheme, viewport) => {
    test.each(places)("at %s, and nothing beyond the edge", async (hash) => {
      const { page } = await reader.open(report, hash, { colorScheme, viewport });
      await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0);
      await page.close();
    });

    test("in the list of keys", async () => {
      const { page } = await reader.open(report, "#/", { colorScheme, viewport });
      await page.getByRole("button", { name: "Keys" }).click();
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.close();
    });
  });
});

/** How many pixels the page is wider than its window. */
function beyondTheEdge(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - innerWidth");
}
