import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { docsFolder } from "@aegis/contract/document";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "../openapi-document.ts";
import { launch, noBrowser, openPage } from "./chromium.ts";
import { readPart } from "./read-part.ts";
import { readerTexts, type Texts } from "./reader-texts.ts";

const file = pathToFileURL(join(docsFolder, "index.html")).href;

describe.skipIf(noBrowser !== null)("the docs show each description of", () => {
  let browser: Browser;
  let page: Page;
  /** Texts that were found before: what operations share is drawn alike. */
  const found = new Set<string>();

  beforeAll(async () => {
    browser = await launch();
    page = await openPage(browser, { viewport: { width: 1400, height: 900 } });
    await page.goto(file);
  });
  afterAll(() => browser?.close());

  test.each(operations)("$operationId", async (operation) => {
    const [tag] = operation.tags;
    const place = `${tag.toLowerCase().replaceAll(" ", "-")}/${operation.operationId.toLowerCase()}`;
    const statuses = page.locator(`[id="${place}/responses"]`);
    await page.evaluate((hash) => Object.assign(location, { hash }), `/${place}`);
    await statuses.waitFor();
    const { request, responses } = readerTexts(operation);
    expect(await missing(place, request)).toEqual([]);
    for (const [status, texts] of Object.entries(responses)) {
      if ([...texts.plain, ...texts.chosen].every((text) => found.has(text))) continue;
      await statuses.getByRole("tab", { name: status, exact: true }).click();
      expect(await missing(place, texts), status).toEqual([]);
    }
  });

  async function missing(place: string, texts: Texts): Promise<string[]> {
    const reading = await page.evaluate(readPart, place);
    for (const text of [...texts.plain, ...texts.chosen]) found.add(text);
    return [
      ...texts.plain.filter((text) => !reading.plain.includes(text)),
      ...texts.chosen.filter((text) => !reading.chosen.includes(text)),
    ];
  }
});
