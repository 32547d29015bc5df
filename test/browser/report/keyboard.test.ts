import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "../chromium.ts";
import { type ReportReader, reportReader } from "./report-reader.ts";
import { runOfRows } from "./run-of-rows.ts";

const rows = Array.from({ length: 200 }, (_, row) => ({
  input: `Question ${row + 1}`,
  scores: { rouge: row % 101 },
}));

describe.skipIf(noBrowser !== null)("a reader of a report without a mouse", () => {
  let browser: Browser;
  let reader: ReportReader;
  let report: string;
  beforeAll(async () => {
    browser = await launch();
    reader = await reportReader(browser);
    report = await reader.write(runOfRows(rows));
  });
  afterAll(async () => {
    await reader?.[Symbol.asyncDispose]();
    await browser?.close();
  });

  test("goes through the rows, opens one, goes on there, and comes back to it", async () => {
    const { page } = await reader.open(report);
    await press(page, "r", "j", "j", "j", "k");
    await expect.poll(() => focused(page)).toBe("Row 2");
    await press(page, "Enter");
    await heading(page, "Row 2");
    await press(page, "j", "j");
    await heading(page, "Row 4");
    await press(page, "Escape");
    await expect.poll(() => focused(page)).toBe("Row 4");
    await press(page, "j");
    await expect.poll(() => focused(page)).toBe("Row 5");
  });

  test("goes beyond the rows that were drawn, and not beyond the ends", async () => {
    const { page } = await reader.open(report, "#/rows");
    await press(page, "k");
    await expect.poll(() => focused(page)).toBe("Row 1");
    for (let times = 0; times < 210; times += 1) await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe("Row 200");
    expect(await page.getByRole("link", { name: "Row 200" }).isVisible()).toBe(true);
  });

  test("searches, and gets out of the field again", async () => {
    const { page } = await reader.open(report, "#/rows");
    await press(page, "/");
    await page.keyboard.type("question 17");
    await expect.poll(() => focused(page)).toBe("Search in all texts");
    await page.getByText("11 rows of 200").waitFor();
    await press(page, "Escape", "j");
    await expect.poll(() => focused(page)).toBe("Row 17");
  });

  test("opens and closes the list of keys, which gives the focus back", async () => {
    const { page } = await reader.open(report, "#/rows");
    await press(page, "j", "?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await press(page, "j", "Escape");
    await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toBe("Row 1");
  });

  test.each([
    ["s", "Scores"],
    ["o", "The run failed"],
    ["r", "Rows"],
  ])("gets by %s to %s", async (key, title) => {
    const { page } = await reader.open(report, "#/rows/3");
    await press(page, key);
    await heading(page, title);
  });

  test("gets past the views to the content", async () => {
    const { page } = await reader.open(report);
    await press(page, "Tab");
    await expect.poll(() => focused(page)).toBe("Skip to the content");
    await press(page, "Enter");
    await expect.poll(() => page.evaluate("document.activeElement.tagName")).toBe("MAIN");
  });
});

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

function heading(page: Page, name: string): Promise<void> {
  return page.getByRole("heading", { level: 1, name: new RegExp(`^${name}\\b`) }).waitFor();
}

/** The name of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(
    "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent",
  );
}
