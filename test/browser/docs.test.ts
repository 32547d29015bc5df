import { type RunningMock, startMock } from "@aegis/mock";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "../openapi-document.ts";
import { launch, noBrowser } from "./chromium.ts";

if (noBrowser !== null) console.log(`skipped: ${noBrowser}`);

describe.skipIf(noBrowser !== null)("the reference docs", () => {
  let mock: RunningMock;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    mock = await startMock({ port: 0 });
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(5_000);
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    await page.route(
      (url) => url.origin !== mock.url && url.protocol.startsWith("http"),
      (route) => {
        problems.push(`asked another host for ${route.request().url()}`);
        return route.abort();
      },
    );
    await page.goto(`${mock.url}/docs`);
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
    await page.goto(`${mock.url}/docs#/runs/getrun`);
    await page.getByText(`curl "${mock.url}/api/v1/runs/991"`).first().waitFor();
    await page.getByText("curl", { exact: true }).first().click();
    await page.getByText("TypeScript", { exact: true }).first().click();
    await page.getByText("aegis.runs.get(991)").first().waitFor();
  });

  test("load nothing from another host and log no errors", () => {
    expect(problems).toEqual([]);
  });
});

/** A tag as Redoc writes it in a URL. */
function anchor(tag: string): string {
  return tag.toLowerCase().replaceAll(" ", "-");
}
