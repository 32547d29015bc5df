import { metricIds } from "@aegis/contract/metric-ids";
import { gatedJudge, type TestServer, testServer } from "@aegis/server/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { openRuns } from "./runs-reader.ts";
import { startRun, twoRows } from "./start-reader.ts";

describe.skipIf(noBrowser !== null)("a run that is started on the page of a server", () => {
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

  test("has the metrics of its dataset, and what is changed is kept with it", async () => {
    const id = await twoRows(aegis);
    const { page, problems } = await openRuns(browser, aegis, `#/datasets/${id}`);
    await page.getByRole("link", { name: "Start a run" }).click();
    const metric = page.getByRole("region", { name: "Exact Match" });
    expect(await metric.getByLabel("Threshold").inputValue()).toBe("70");
    expect(await metric.getByLabel("case_sensitive").inputValue()).toBe("false");
    await metric.getByLabel("Threshold").fill("50");
    await page.getByRole("checkbox", { name: "Contains", exact: true }).check();
    await page.getByLabel("texts").fill("2");
    await page.getByText("4 evaluations: 2 metrics of 2 rows.").waitFor();
    await page.getByLabel("Alias").fill("of a person");
    await page.getByLabel("Threshold of the run").fill("60");
    await startRun(page);
    await page.getByRole("heading", { level: 1, name: "The run failed" }).waitFor();
    await page.getByText("The result is 50; at least 60 is asked for.").waitFor();
    await page.getByText("no model judged").waitFor();
    expect((await aegis.call("GET", `/datasets/${id}`)).body).toMatchObject({
      selected_metrics: {
        "2": { threshold: 50, metric_args: { case_sensitive: false } },
        [metricIds.contains]: { threshold: 100, metric_args: { texts: ["2"] } },
      },
    });
    expect((await aegis.call("GET", "/runs?search=of a person")).body).toMatchObject({
      items: [{ dataset_id: id, alias: "of a person" }],
    });
    expect(problems).toEqual([]);
  });

  test("changes nothing of its dataset if nothing is changed, and is started once", async () => {
    const id = await twoRows(aegis);
    const { page } = await openRuns(browser, aegis, `#/datasets/${id}/run`);
    const sent: string[] = [];
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (request.method() !== "GET" && !pathname.endsWith("/estimate"))
        sent.push(`${request.method()} ${pathname}`);
    });
    await page.getByRole("button", { name: "Start the run" }).dblclick();
    await page.getByRole("heading", { level: 1, name: "The run failed" }).waitFor();
    expect(sent).toEqual(["POST /api/v1/runs/dataset"]);
  });

  test("shows its progress", async () => {
    const { open, ...judge } = gatedJudge();
    const slow = await testServer({ engine: { judges: () => judge } });
    onTestFinished(async () => {
      open();
      await slow.close();
    });
    const { page } = await openRuns(browser, slow, "#/datasets/1/run");
    await page.getByText("4 evaluations: 2 metrics of 2 rows. A model judges 4 evaluations").waitFor();
    await page.getByLabel("Model that judges").selectOption("gpt-4.1-mini");
    await startRun(page);
    await page.getByText("0 of 4 evaluations").waitFor();
    open();
    await page.getByRole("heading", { level: 1, name: /^The run (passed|failed)/ }).waitFor();
    expect((await slow.call("GET", "/runs?page_size=1")).body).toMatchObject({
      items: [{ model_slug: "gpt-4.1-mini" }],
    });
  });
});
