import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

  test("is refused at the field that is wrong, and can be mended", async () => {
    const id = await twoRows(aegis);
    const { page } = await openRuns(browser, aegis, `#/datasets/${id}/run`);
    await page.getByLabel("Alias").fill("support-march");
    await startRun(page);
    const refusal = page.getByRole("alert");
    await refusal.getByText('A run with the alias "support-march" already exists.').waitFor();
    expect(await refusal.locator("xpath=..").getByLabel("Alias").count()).toBe(1);
    await page.getByLabel("Alias").fill("");
    await page.getByRole("button", { name: "Remove Exact Match" }).click();
    await startRun(page);
    await refusal.getByText("Choose at least one metric.").waitFor();
    await page.getByRole("checkbox", { name: "Regex Match", exact: true }).check();
    await startRun(page);
    const pattern = page.getByLabel("pattern");
    await expect.poll(() => pattern.evaluate((field) => field.matches(":focus:invalid"))).toBe(true);
    await pattern.fill("(");
    await startRun(page);
    await page.getByRole("region", { name: "Regex Match" }).getByRole("alert").waitFor();
    await pattern.fill("[0-9]");
    await startRun(page);
    await page.getByRole("heading", { level: 1, name: "The run passed" }).waitFor();
  });

  test("says what it costs if the balance does not cover it", async () => {
    await using poor = await testServer({ balance: 0 });
    const { page } = await openRuns(browser, poor, "#/datasets/1/run");
    await startRun(page);
    await page
      .getByRole("alert")
      .getByText(/^The balance of .* does not cover/)
      .waitFor();
  });

  test("that meets no server, or a key that is refused, does not begin", async () => {
    const id = await twoRows(aegis);
    const { page } = await openRuns(browser, aegis, `#/datasets/${id}/run`);
    await page.getByRole("button", { name: "Start the run" }).waitFor();
    await page.route("**/api/v1/runs/dataset", (route) => route.abort());
    await startRun(page);
    await page.getByRole("alert").getByText("The server cannot be reached.").waitFor();
    await page.unrouteAll();
    await page.route("**/api/v1/runs/dataset", (route) =>
      route.fulfill({ status: 401, json: { detail: "No." } }),
    );
    await startRun(page);
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
});
