import { metricIds } from "@aegis/contract/metric-ids";
import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { openRuns } from "./runs-reader.ts";
import { startRun, twoRows } from "./start-reader.ts";

const stored = { "2": { threshold: 70, metric_args: { case_sensitive: false } } };

describe.skipIf(noBrowser !== null)("the metrics of a dataset, when a run is started on its page,", () => {
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

  test("stay as they are beside others, even if the server does not list them", async () => {
    const { id, page } = await openUnlisted();
    await page.getByText("It stays as the dataset has it, with the threshold 70.").waitFor();
    await page.getByRole("checkbox", { name: "Is Numeric", exact: true }).check();
    await page.getByText("4 evaluations: 2 metrics of 2 rows.").waitFor();
    await startRun(page);
    await page.getByRole("heading", { level: 1, name: /^The run (passed|failed)/ }).waitFor();
    expect(await metricsOf(id)).toEqual({ ...stored, [metricIds.is_numeric]: 100 });
  });

  test("can be removed if the server does not list them", async () => {
    const { id, page } = await openUnlisted();
    await page.getByRole("checkbox", { name: "Is Numeric", exact: true }).check();
    await page.getByRole("button", { name: "Remove exact_match" }).click();
    await startRun(page);
    await page.getByRole("heading", { level: 1, name: "The run passed" }).waitFor();
    expect(await metricsOf(id)).toEqual({ [metricIds.is_numeric]: 100 });
  });

  test("show the refusal of one that the server does not list", async () => {
    const { page } = await openUnlisted();
    await page.route("**/api/v1/runs/dataset", (route) =>
      route.fulfill({ status: 400, json: { detail: 'Metric "2" is unknown or not active.' } }),
    );
    await startRun(page);
    await page.getByRole("group", { name: "Metrics" }).getByRole("alert").getByText('Metric "2"').waitFor();
  });

  test("are again what they were if a change is taken back after a refusal", async () => {
    const id = await twoRows(aegis);
    const { page } = await openRuns(browser, aegis, `#/datasets/${id}/run`);
    await page.getByLabel("Threshold", { exact: true }).fill("50");
    await page.getByLabel("Alias").fill("support-march");
    await startRun(page);
    await page.getByRole("alert").getByText("already exists").waitFor();
    await page.getByLabel("Threshold", { exact: true }).fill("70");
    await page.getByLabel("Alias").fill("");
    await startRun(page);
    await page.getByRole("heading", { level: 1, name: /^The run (passed|failed)/ }).waitFor();
    expect(await metricsOf(id)).toEqual(stored);
  });

  /** Opens the form for a dataset whose only metric the server does not list. */
  async function openUnlisted(): Promise<{ readonly id: number; readonly page: Page }> {
    const id = await twoRows(aegis);
    const { page } = await openRuns(browser, aegis, `#/datasets/${id}`);
    await page.route("**/api/v1/metrics", async (route) => {
      const metrics: readonly { readonly id: number }[] = await (await route.fetch()).json();
      await route.fulfill({ json: metrics.filter((metric) => metric.id !== 2) });
    });
    await page.getByRole("link", { name: "Start a run" }).click();
    await page.getByRole("region", { name: "exact_match" }).waitFor();
    return { id, page };
  }

  async function metricsOf(id: number): Promise<unknown> {
    return Object((await aegis.call("GET", `/datasets/${id}`)).body).selected_metrics;
  }
});
