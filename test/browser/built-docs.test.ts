import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { docsFolder } from "@aegis/contract/document";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";

const file = pathToFileURL(join(docsFolder, "index.html")).href;

// A server changes the page, so Redoc draws the menu anew; in the file it keeps the links that were built.
describe.skipIf(noBrowser !== null)("the docs as they are built", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test("open a link of the menu in a new tab at its section", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(file);
    const link = page.locator('a[href$="/datasets"]').first();
    await link.waitFor();
    const opened = context.waitForEvent("page");
    await link.click({ modifiers: ["Control"] });
    const tab = await opened;
    expect(tab.url()).toBe(`${file}#/datasets`);
    await tab
      .locator("h1, h2")
      .filter({ hasText: /^Datasets$/ })
      .first()
      .waitFor();
  });
});
