import { type RunningMock, startMock } from "@aegis/mock";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "../openapi-document.ts";
import { launch, noBrowser } from "./chromium.ts";
import { type Reader, readDocs } from "./docs-reader.ts";

if (noBrowser !== null) console.log(`skipped: ${noBrowser}`);

describe.skipIf(noBrowser !== null)("the reference docs", () => {
  let mock: RunningMock;
  let browser: Browser;
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    mock = await startMock({ port: 0 });
    browser = await launch();
    reader = await readDocs(browser, mock.url);
    ({ page } = reader);
    await reader.visit("");
    await page.getByRole("heading", { level: 1, name: "Aegis evaluation API" }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await mock?.close();
  });

  test.each(operations)(
    "lead from the menu to $summary ($operationId)",
    async ({ operationId, summary, tags: [tag] }) => {
      const link = page
        .locator(`nav a[href$="/${operationId.toLowerCase()}"], a[href$="/${operationId.toLowerCase()}"]`)
        .first();
      if (!(await link.isVisible()))
        await page
          .locator(`a[href="#/${anchor(tag)}"]`)
          .first()
          .click();
      await link.click();
      const heading = page.locator("h2").filter({ hasText: new RegExp(`^${summary}$`) });
      await heading.waitFor();
      await expect
        .poll(() => heading.evaluate((element) => Math.abs(element.getBoundingClientRect().top) < 400))
        .toBe(true);
    },
  );

  test("find an operation by searching for its words", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("download a run");
    await page.getByText("/runs/{run_id}/download").first().waitFor();
    await page.getByText("Download a run as CSV").last().click();
    await expect.poll(() => page.url()).toContain("downloadrun");
  });

  test("show code samples in curl and in TypeScript", async () => {
    await reader.visit("runs/getrun");
    await page.getByText(`curl "${mock.url}/api/v1/runs/991"`).first().waitFor();
    await page.getByText("curl", { exact: true }).first().click();
    await page.getByText("TypeScript", { exact: true }).first().click();
    await page.getByText("aegis.runs.get(991)").first().waitFor();
  });

  test("load nothing from another host and log no errors", () => {
    expect(reader.problems).toEqual([]);
  });
});

/** A tag as Redoc writes it in a URL. */
function anchor(tag: string): string {
  return tag.toLowerCase().replaceAll(" ", "-");
}
