import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { openRuns } from "./runs-reader.ts";
import { startRun } from "./start-reader.ts";

const path = "**/api/v1/runs/dataset/estimate";
const likely = /^It is likely to cost \$/;

describe.skipIf(noBrowser !== null)(
  "what a run will cost, before it is started on the page of a server,",
  () => {
    let aegis: TestServer;
    let browser: Browser;
    beforeAll(async () => {
      aegis = await testServer();
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      await aegis?.close();
    });

    test("follows the metrics, the arguments and the model, and changes nothing of the dataset", async () => {
      const { page, problems } = await openRuns(browser, aegis, "#/datasets/1/run");
      const both = await cost(page);
      await page.getByText("By metric").click();
      expect(
        await page
          .getByRole("listitem")
          .filter({ hasText: /^(ans_corr|faith): likely/ })
          .count(),
      ).toBe(2);
      await page.getByRole("button", { name: "Remove Faithfulness" }).click();
      const one = await otherCost(page, both);
      await page.getByLabel("Model that judges").selectOption("gpt-4.1-mini");
      await otherCost(page, one);
      await page.getByRole("checkbox", { name: "Factfulness", exact: true }).check();
      const runs = page.getByLabel("n_runs");
      const once = await cost(page);
      await runs.fill("5");
      await otherCost(page, once);
      await page.getByRole("button", { name: "Remove Answer Correctness" }).click();
      await page.getByRole("button", { name: "Remove Factfulness" }).click();
      await page.getByText(likely).waitFor({ state: "detached" });
      await page.getByRole("checkbox", { name: "Exact Match", exact: true }).check();
      await page.getByText("It costs nothing.").waitFor();
      expect((await aegis.call("GET", "/datasets/1")).body).toMatchObject({
        selected_metrics: { "3": 70, "4": 70 },
      });
      expect(problems).toEqual([]);
    });

    test("is asked for once for what is typed, and what is asked for is dropped if it changes", async () => {
      const { page } = await openRuns(browser, aegis, "#/datasets/1/run");
      await page.getByText(likely).waitFor();
      const asked: Route[] = [];
      await page.route(path, (route) => asked.push(route));
      await page.clock.install();
      // However slowly it is typed here.
      await page.clock.pauseAt(Date.now() + 60_000);
      const threshold = page.getByRole("region", { name: "Faithfulness" }).getByLabel("Threshold");
      await threshold.fill("");
      await threshold.pressSequentially("45");
      await page.clock.runFor(1_000);
      await expect.poll(() => asked.length).toBe(1);
      expect(asked[0]?.request().postDataJSON()).toMatchObject({ selected_metrics: { "4": 45 } });
      const unwanted = page.waitForEvent("requestfailed");
      await threshold.fill("46");
      await page.clock.runFor(1_000);
      expect((await unwanted).postDataJSON()).toMatchObject({ selected_metrics: { "4": 45 } });
      await expect.poll(() => asked.length).toBe(2);
      expect(asked[1]?.request().postDataJSON()).toMatchObject({ selected_metrics: { "4": 46 } });
    });

    test("is not covered by a balance that is too low, and the server says so, too", async () => {
      await using poor = await testServer({ balance: 10_000_000 });
      const { page } = await openRuns(browser, poor, "#/datasets/1/run");
      await page.getByText("Balance $0.01", { exact: true }).waitFor();
      await page.getByText("Your balance does not cover the most that it can cost").waitFor();
      await startRun(page);
      await page
        .getByRole("alert")
        .getByText(/^The balance of 0\.01 USD does not cover/)
        .waitFor();
      await page.getByLabel("Model that judges").selectOption("gpt-4.1-mini");
      await page.getByText("Your balance does not cover").waitFor({ state: "detached" });
    });

    test("is told as the server refuses it, until that is mended", async () => {
      const { page } = await openRuns(browser, aegis, "#/datasets/1/run");
      await page.getByText(likely).waitFor();
      await page.getByRole("checkbox", { name: "Contains", exact: true }).check();
      await page.getByText(/^What it costs is not known: Metric "contains"/).waitFor();
      await page.getByLabel("texts").fill("weeks");
      await page.getByText(likely).waitFor();
      expect(await page.getByRole("alert").count()).toBe(0);
    });
  },
);

/** What the run is likely to cost, as soon as that is for what is entered. */
async function cost(page: Page): Promise<string> {
  await page.locator('.estimate[aria-busy="false"]').waitFor();
  return (await page.getByText(likely).textContent()) ?? "";
}

async function otherCost(page: Page, before: string): Promise<string> {
  await expect.poll(() => cost(page)).not.toBe(before);
  return cost(page);
}
