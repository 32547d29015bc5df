import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "../chromium.ts";
import { type ReportReader, reportReader } from "./report-reader.ts";
import { runOfRows } from "./run-of-rows.ts";

if (noBrowser !== null) console.log(`skipped: ${noBrowser}`);

const before = runOfRows([
  {
    input: "Where is Paris?",
    golden_answer: "In France",
    output: "In France",
    scores: { rouge: 90, bleu: 80 },
  },
  { input: "Where is Rome?", golden_answer: "In Italy", output: "In Italy", scores: { rouge: 80, bleu: 80 } },
  {
    input: "Where is Oslo?",
    golden_answer: "In Norway",
    output: "In Norway",
    scores: { rouge: 80, bleu: 80 },
  },
]);
const run = runOfRows(
  [
    {
      input: "Where is Paris?",
      golden_answer: "In France",
      output: "In Spain",
      scores: { rouge: 40, bleu: 80 },
    },
    {
      input: "Where is Rome?",
      golden_answer: "In Italy",
      output: "In Italy",
      scores: { rouge: 80, bleu: null },
    },
    {
      input: "Where is Bonn?",
      output: "In Germany, you fool",
      scores: { rouge: 100, bleu: 10 },
      metadata: { attempts: [{ text: "you fool", reason: "an insult" }] },
    },
    {
      input: "Where is Kyiv?",
      context: '["Kyiv is in Ukraine.","Lviv is, too."]',
      output: "In Ukraine",
      scores: { rouge: 60, bleu: 90 },
    },
  ],
  { model_slug: "gpt-4o-mini", evaluation_cost: "0.002000000", metric_args: { rouge_type: 1 } },
);

describe.skipIf(noBrowser !== null)("somebody who opens a report", () => {
  let browser: Browser;
  let reader: ReportReader;
  let report: string;
  beforeAll(async () => {
    browser = await launch();
    reader = await reportReader(browser);
    const baseline = await reader.keep("before.json", JSON.stringify(before));
    report = await reader.write(run, ["--baseline", baseline, "--max-errors", "1"]);
  });
  afterAll(async () => {
    await reader?.[Symbol.asyncDispose]();
    await browser?.close();
  });

  test("sees the verdict with its reasons and figures, and comes from there to the rows that failed", async () => {
    const { page, problems } = await reader.open(report);
    await page.getByRole("heading", { level: 1, name: "The run failed" }).waitFor();
    await page.getByText("1 of 2 rows are worse than in").waitFor();
    for (const text of ["25 %", "1 of 4", "$0.12", "judged by gpt-4o-mini", "2 min 20 s"])
      await page.getByText(text, { exact: true }).waitFor();
    await page.getByRole("link", { name: "Look at the 3 rows that failed" }).click();
    await expect.poll(() => rowsOf(page)).toEqual(["1", "2", "3"]);
    expect(page.url()).toContain("#/rows?show=failed");
    expect(problems).toEqual([]);
  });

  test("sorts by a metric, the worst first, and comes back to the same order by the address", async () => {
    const { page } = await reader.open(report, "#/rows");
    expect(await rowsOf(page)).toEqual(["1", "2", "3", "4"]);
    await page.getByRole("button", { name: "rouge" }).click();
    await expect.poll(() => rowsOf(page)).toEqual(["1", "4", "2", "3"]);
    await page.getByRole("button", { name: "rouge" }).click();
    await expect.poll(() => rowsOf(page)).toEqual(["3", "2", "4", "1"]);
    await page.reload();
    await expect.poll(() => rowsOf(page)).toEqual(["3", "2", "4", "1"]);
  });

  test.each<[string, readonly string[]]>([
    ["Failed 3", ["1", "2", "3"]],
    ["Below threshold 2", ["1", "3"]],
    ["Errors 1", ["2"]],
    ["Worse 1", ["1"]],
    ["Unchanged 1", ["2"]],
    ["New 2", ["3", "4"]],
  ])("picks %s of the rows", async (link, rows) => {
    const { page } = await reader.open(report, "#/rows");
    await page.getByRole("link", { name: link, exact: true }).click();
    await expect.poll(() => rowsOf(page)).toEqual(rows);
  });

  test("narrows the table down by the scores of a metric and by a text, and back", async () => {
    const { page } = await reader.open(report, "#/rows");
    await page.getByLabel("Metric").selectOption("bleu");
    await page.getByLabel("Score from").fill("80");
    await expect.poll(() => rowsOf(page)).toEqual(["1", "4"]);
    await page.getByLabel("Score to").fill("85");
    await expect.poll(() => rowsOf(page)).toEqual(["1"]);
    await page.getByRole("link", { name: "Show all" }).click();
    await page.getByLabel("Search in all texts").fill("GERMANY");
    await expect.poll(() => rowsOf(page)).toEqual(["3"]);
    await page.getByText("1 row of 4").waitFor();
    await page.getByLabel("Search in all texts").fill("Atlantis");
    await page.getByText("No row is like that.").waitFor();
  });

  test("opens a row, sees its texts side by side with what differs, and goes on to the next", async () => {
    const { page } = await reader.open(report, "#/rows?show=failed&sort=rouge");
    await page.getByRole("row", { name: "Where is Paris?" }).click();
    await page.getByRole("heading", { level: 1, name: /^Row 1\b/ }).waitFor();
    expect(await page.locator("mark.only").allTextContents()).toEqual(["Spain", "France"]);
    const rouge = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "rouge" }) });
    for (const text of ["40", "−50", "Below 50.", "It says so.", "gpt-4o-mini", "$0.002", '{"rouge_type":1}'])
      await rouge.getByText(text, { exact: true }).waitFor();
    await page.getByText("1 of 3").waitFor();
    await page.getByRole("link", { name: "Next" }).click();
    await page.getByRole("heading", { level: 1, name: /^Row 2\b/ }).waitFor();
    await page.getByText("Output and golden answer are the same.").waitFor();
    await page.getByText("No score could be found.").waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: /^Row 1\b/ }).waitFor();
  });

  test("sees in the output what the metadata names, with the reason, and the chunks of a context by number", async () => {
    const { page } = await reader.open(report, "#/rows/3");
    const finding = page.locator("mark.finding");
    expect(await finding.textContent()).toBe("you fool");
    expect(await finding.getAttribute("title")).toBe("an insult");
    await page.getByRole("link", { name: "Next" }).click();
    await page.getByRole("listitem").filter({ hasText: "Lviv is, too." }).waitFor();
    expect(await page.locator("ol.chunks").getAttribute("start")).toBe("0");
  });

  test("sees how scores are spread, and comes from a bar to its rows", async () => {
    const { page } = await reader.open(report, "#/scores");
    await page
      .getByRole("img", { name: "Scores of bleu against cost, up to $0.002 an evaluation" })
      .waitFor();
    await page
      .getByRole("group", { name: "Scores of rouge, threshold 50" })
      .getByRole("link", { name: "40 to 44: 1 row" })
      .click();
    await expect.poll(() => rowsOf(page)).toEqual(["1"]);
  });

  test("sees what became of metrics and rows beside the baseline, and comes to those that got worse", async () => {
    const { page } = await reader.open(report, "#/baseline");
    await page.getByText("1 row of the baseline is not in this run.").waitFor();
    const rouge = page.getByRole("row", { name: /^rouge/ });
    expect(await rouge.getByRole("cell").allTextContents()).toEqual([
      "83.33",
      "70",
      "−13.33",
      "0",
      "1",
      "1",
      "0",
    ]);
    await rouge.getByRole("link", { name: "1 row worse" }).click();
    await expect.poll(() => rowsOf(page)).toEqual(["1"]);
  });

  test("sees all rows on paper", async () => {
    const rows = Array.from({ length: 300 }, (_, row) => ({ input: `Row ${row}`, scores: { rouge: 60 } }));
    const { page } = await reader.open(await reader.write(runOfRows(rows)), "#/rows");
    expect((await rowsOf(page)).length).toBeLessThan(100);
    const printed = "dispatchEvent(new Event('beforeprint')), document.querySelectorAll('tbody th').length";
    expect(await page.evaluate(printed)).toBe(300);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await expect.poll(async () => (await rowsOf(page)).length).toBeLessThan(100);
  });

  test.each([
    ["a row that is not there", "#/rows/99", "This run has no row 99."],
    ["a suite that is not there", "#/?suite=3", "This report has one run; the address names another."],
  ])("is told of %s", async (_, hash, says) => {
    const { page } = await reader.open(report, hash);
    expect(await page.getByRole("alert").textContent()).toBe(says);
  });

  test("is told that a report was cut off", async () => {
    const whole = await readFile(report, "utf8");
    const file = await reader.keep("cut.html", whole.slice(0, whole.lastIndexOf("<script")));
    const { page, problems } = await reader.open(file);
    expect(await page.getByRole("alert").textContent()).toMatch("The end of this report is missing");
    expect(problems).toEqual([]);
  });
});

/** The numbers of the rows that the table shows. */
function rowsOf(page: Page): Promise<string[]> {
  return page.locator("tbody th.row-number").allTextContents();
}
