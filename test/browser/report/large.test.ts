import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "../chromium.ts";
import { type ReportReader, reportReader } from "./report-reader.ts";
import { runOfRows } from "./run-of-rows.ts";

const count = 100_000;

describe.skipIf(noBrowser !== null)("a report of a hundred thousand rows", () => {
  let browser: Browser;
  let reader: ReportReader;
  let report: string;
  beforeAll(async () => {
    browser = await launch();
    reader = await reportReader(browser);
    const rows = Array.from({ length: count }, (_, row) => ({
      input: `Question ${row + 1}`,
      output: row === count - 2 ? "a needle" : "hay",
      scores: { rouge: (row * 7) % 101 },
    }));
    report = await reader.write(runOfRows(rows));
  });
  afterAll(async () => {
    await reader?.[Symbol.asyncDispose]();
    await browser?.close();
  });

  test("draws the rows that are seen, at both ends and in any order", async () => {
    const { page } = await reader.open(report, "#/rows");
    const scrollTo = (top: string) =>
      page.locator(".table-scroll").evaluate((at, to) => at.scrollTo(0, Number(to)), top);
    await scrollTo("99999999");
    await page.getByRole("link", { name: "Row 100000", exact: true }).waitFor();
    expect(await drawn(page)).toBeLessThan(100);
    await page.getByRole("button", { name: "rouge" }).click();
    await scrollTo("0");
    await page.getByRole("link", { name: "Row 1", exact: true }).waitFor();
    await page.getByRole("link", { name: "Row 102", exact: true }).waitFor();
    expect(await drawn(page)).toBeLessThan(100);
  });

  test("finds a text in the last rows, and tells when it has looked through all", async () => {
    const { page, problems } = await reader.open(report, "#/rows?text=NEEDLE");
    await page.getByText(/^1 row of 100,000$/).waitFor();
    await page.getByRole("link", { name: "Row 99999", exact: true }).waitFor();
    expect(problems).toEqual([]);
  });
});

function drawn(page: Page): Promise<number> {
  return page.locator("tbody th.row-number").count();
}
