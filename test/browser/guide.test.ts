import { type RunningMock, startMock } from "@aegis/mock";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { type Reader, readDocs } from "./docs-reader.ts";
import { guidePages } from "./guide-pages.ts";

if (noBrowser !== null) console.log(`skipped: ${noBrowser}`);

describe.skipIf(noBrowser !== null)("the guide", () => {
  let mock: RunningMock;
  let browser: Browser;
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    mock = await startMock({ port: 0 });
    browser = await launch();
    reader = await readDocs(browser, mock.url);
    ({ page } = reader);
  });

  afterAll(async () => {
    await browser?.close();
    await mock?.close();
  });

  test("leads from the reference to a metric, and back to an operation", async () => {
    await reader.visit("");
    // The menu beside it has an entry of the same name, for the operations.
    await page.getByTestId("middle-panel").getByRole("link", { name: "Metrics", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Metrics" }).waitFor();
    await page.getByRole("link", { name: "Answer Correctness" }).click();
    await page.getByRole("heading", { level: 1, name: "Answer Correctness" }).waitFor();
    expect(await page.getByRole("cell", { name: "max_n_statements" }).count()).toBe(1);
    await page.getByRole("link", { name: "Runs", exact: true }).click();
    await page.getByRole("link", { name: "GET /runs/{run_id}" }).first().click();
    await page
      .locator("h2")
      .filter({ hasText: /^Get a run$/ })
      .waitFor();
  });

  test("keeps its place in a page when it is loaded again", async () => {
    await page.goto(`${mock.url}/docs/guide/requests.html#null-and-absent`);
    await page.reload();
    const heading = page.getByRole("heading", { name: /^Null and absent/ });
    const isOnTop = () => heading.evaluate((element) => Math.abs(element.getBoundingClientRect().top) < 100);
    await expect.poll(isOnTop).toBe(true);
  });

  test("shows a first call to the server that serves it", async () => {
    await page.goto(`${mock.url}/docs/guide`);
    expect(page.url()).toBe(`${mock.url}/docs/guide/`);
    expect(await page.locator("pre").first().textContent()).toContain(`curl ${mock.url}/api/v1/evaluate`);
  });

  test("lets a keyboard skip its navigation", async () => {
    await page.goto(`${mock.url}/docs/guide/limits.html`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toBe(`${mock.url}/docs/guide/limits.html#content`);
  });

  test("never scrolls sideways on a phone", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of guidePages) {
      await page.goto(`${mock.url}/docs/${path}`);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), path).toBe(0);
    }
  });

  test("loads nothing from another host and logs no errors", () => {
    expect(reader.problems).toEqual([]);
  });
});
