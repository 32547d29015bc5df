import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { docsFolder } from "@aegis/contract/document";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { launch, noBrowser, openPage } from "./chromium.ts";

const file = pathToFileURL(join(docsFolder, "index.html")).href;

// A server changes the page, so Redoc draws the menu anew; in the file it keeps the links that were built.
describe.skipIf(noBrowser !== null)("the docs as they are built", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test("open a link of the menu in a new tab at its section", async () => {
    const page = await openPage(browser);
    await page.goto(file);
    const link = page.locator('a[href$="/datasets"]').first();
    await link.waitFor();
    const opened = page.context().waitForEvent("page");
    await link.click({ modifiers: ["Control"] });
    const tab = await opened;
    await tab.waitForURL(`${file}#/datasets`);
    await tab
      .locator("h1, h2")
      .filter({ hasText: /^Datasets$/ })
      .first()
      .waitFor();
  });
});
