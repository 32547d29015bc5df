import { metricIds } from "@aegis/contract/metric-ids";
import { gatedJudge, type TestServer, testServer } from "@aegis/server/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { accessibilityFaults } from "./docs-reader.ts";
import { openRuns } from "./runs-reader.ts";

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
    const id = await dataset(aegis);
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
    await start(page);
    await page.getByRole("heading", { level: 1, name: "The run failed" }).waitFor();
    await page.getByText("The result is 50; at least 60 is asked for.").waitFor();
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
    const id = await dataset(aegis);
    const { page } = await openRuns(browser, aegis, `#/datasets/${id}/run`);
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET") sent.push(`${request.method()} ${new URL(request.url()).pathname}`);
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
    await start(page);
    await page.getByText("0 of 4 evaluations").waitFor();
    open();
    await page.getByRole("heading", { level: 1, name: /^The run (passed|failed)/ }).waitFor();
    expect((await slow.call("GET", "/runs?page_size=1")).body).toMatchObject({
      items: [{ model_slug: "gpt-4.1-mini" }],
    });
  });

  test("is refused at the field that is wrong, and can be mended", async () => {
    const id = await dataset(aegis);
    const { page } = await openRuns(browser, aegis, `#/datasets/${id}/run`);
    await page.getByLabel("Alias").fill("support-march");
    await start(page);
    const refusal = page.getByRole("alert");
    await refusal.getByText('A run with the alias "support-march" already exists.').waitFor();
    expect(await refusal.locator("xpath=..").getByLabel("Alias").count()).toBe(1);
    await page.getByLabel("Alias").fill("");
    await page.getByRole("button", { name: "Remove Exact Match" }).click();
    await start(page);
    await refusal.getByText("Choose at least one metric.").waitFor();
    await page.getByRole("checkbox", { name: "Regex Match", exact: true }).check();
    await start(page);
    const pattern = page.getByLabel("pattern");
    await expect.poll(() => pattern.evaluate((field) => field.matches(":focus:invalid"))).toBe(true);
    await pattern.fill("(");
    await start(page);
    await page.getByRole("region", { name: "Regex Match" }).getByRole("alert").waitFor();
    await pattern.fill("[0-9]");
    await start(page);
    await page.getByRole("heading", { level: 1, name: "The run passed" }).waitFor();
  });

  test("says what it costs if the balance does not cover it", async () => {
    await using poor = await testServer({ balance: 0 });
    const { page } = await openRuns(browser, poor, "#/datasets/1/run");
    await start(page);
    await page
      .getByRole("alert")
      .getByText(/^The balance of .* does not cover/)
      .waitFor();
  });

  test("that meets no server, or a key that is refused, does not begin", async () => {
    const id = await dataset(aegis);
    const { page } = await openRuns(browser, aegis, `#/datasets/${id}/run`);
    await page.getByRole("button", { name: "Start the run" }).waitFor();
    await page.route("**/api/v1/runs/dataset", (route) => route.abort());
    await start(page);
    await page.getByRole("alert").getByText("The server cannot be reached.").waitFor();
    await page.unrouteAll();
    await page.route("**/api/v1/runs/dataset", (route) =>
      route.fulfill({ status: 401, json: { detail: "No." } }),
    );
    await start(page);
    await page.getByLabel("API key").waitFor();
    expect((await aegis.call("GET", `/runs?dataset_id=${id}`)).body).toMatchObject({ items: [] });
  });

  test.each([
    ["#/datasets/43/run", "The dataset has no rows, so it cannot be run."],
    ["#/datasets/99999/run", "Dataset 99999 not found."],
  ])("at %s cannot be: %s", async (hash, sentence) => {
    const { page } = await openRuns(browser, aegis, hash);
    await page.getByText(sentence).waitFor();
    expect(await page.getByRole("button", { name: "Start the run" }).count()).toBe(0);
  });

  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 360],
    ["dark", 360],
  ] as const)(
    "has no fault for axe in the %s at %i px, and nothing beyond the edge",
    async (colorScheme, width) => {
      const { page } = await openRuns(browser, aegis, "#/datasets/1/run", { colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.getByLabel("Model that judges").waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
    },
  );
});

/** A dataset of two rows with a metric that one of them passes. @returns its id */
async function dataset({ call }: TestServer): Promise<number> {
  made += 1;
  const form = {
    file: new Blob(["output,golden_answer\n2,2\n3,4\n"]),
    name: `start ${made}`,
    selected_metrics: '{"2":{"threshold":70,"metric_args":{"case_sensitive":false}}}',
  };
  return Object((await call("POST", "/datasets", { form })).body).id;
}

let made = 0;

async function start(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start the run" }).click();
}
