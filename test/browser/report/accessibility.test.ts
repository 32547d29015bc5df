import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { launch, noBrowser } from "../chromium.ts";
import { expectNoFault } from "../looks.ts";
import { type ReportReader, reportReader } from "./report-reader.ts";
import { runOfRows } from "./run-of-rows.ts";

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

  test.each(places)("has no fault at %s in any look, and nothing beyond the edge", async (hash) => {
    const { page } = await reader.open(report, hash);
    await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
    await expectNoFault(page);
    await page.close();
  });

  test("has no fault in the list of keys", async () => {
    const { page } = await reader.open(report, "#/");
    await page.getByRole("button", { name: "Keys" }).click();
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await expectNoFault(page);
  });
});
