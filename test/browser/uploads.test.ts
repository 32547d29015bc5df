import { metricIds } from "@aegis/contract/metric-ids";
import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { openRuns } from "./runs-reader.ts";
import { chooseFile, newestDataset, personCsv, pickMetric, uploadAddress } from "./upload-reader.ts";

describe.skipIf(noBrowser !== null)("an upload on the page of a server", () => {
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

  test("makes a dataset of a file, with its columns, its name and its metrics", async () => {
    const { page, problems } = await openRuns(browser, aegis, "#/datasets");
    await page.getByRole("link", { name: "Upload a dataset" }).click();
    await chooseFile(page, personCsv);
    await page.getByLabel("Prompt", { exact: true }).selectOption("Question");
    expect(await page.getByRole("row").allTextContents()).toEqual([expect.any(String), "Two?22", "Three?34"]);
    await page.getByLabel("Name").fill("Of a person");
    await pickMetric(page, "Exact Match");
    await page.getByLabel("case_sensitive").selectOption("false");
    await page.getByLabel("Threshold").fill("70");
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("heading", { level: 1, name: "Of a person" }).waitFor();
    expect(await newestDataset(aegis, "Of a person")).toMatchObject({
      selected_metrics: { "2": { threshold: 70, metric_args: { case_sensitive: false } } },
      column_mappings: { prompt: "Question", output: "output", golden_answer: "Golden Answer" },
      structure: ["prompt", "output", "golden_answer"],
    });
    expect(problems).toEqual([]);
  });

  test("takes a file as it is if its columns have the names of fields, and its name", async () => {
    const { page } = await openRuns(browser, aegis, uploadAddress);
    await chooseFile(page, "output\n2\n", "as it is.csv");
    expect(await page.getByLabel("Output", { exact: true }).locator("option").allTextContents()).toEqual([
      "output",
    ]);
    await pickMetric(page, "Is Numeric");
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("heading", { level: 1, name: "as it is.csv" }).waitFor();
    expect(await newestDataset(aegis, "as it is")).toMatchObject({ column_mappings: null });
  });

  test("is sent once, however often the button is clicked", async () => {
    const { page } = await openRuns(browser, aegis, uploadAddress);
    let sent = 0;
    page.on("request", (request) => {
      if (request.method() === "POST") sent += 1;
    });
    await chooseFile(page, personCsv, "clicked twice.csv");
    await pickMetric(page, "Is Numeric");
    await page.getByRole("button", { name: "Upload" }).dblclick();
    await page.getByRole("heading", { level: 1, name: "clicked twice.csv" }).waitFor();
    expect(sent).toBe(1);
  });

  test("needs a column and a metric, and a metric its arguments and fields", async () => {
    const { page } = await openRuns(browser, aegis, uploadAddress);
    await chooseFile(page, "a,b\n1,2\n");
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("alert").getByText("Choose a column for at least one field.").waitFor();
    await page.getByLabel("Output", { exact: true }).selectOption("a");
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("alert").getByText("Choose at least one metric.").waitFor();
    expect(await page.getByLabel("Exact Match", { exact: true }).isDisabled()).toBe(true);
    await page.getByText("Needs golden_answer.").first().waitFor();
    await pickMetric(page, "Contains");
    await page.getByRole("button", { name: "Upload" }).click();
    await expect
      .poll(() => page.getByLabel("texts").evaluate((field) => field.matches(":focus:invalid")))
      .toBe(true);
    await page.getByLabel("texts").fill("1\n2");
    await page.getByLabel("Name").fill("with texts");
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("heading", { level: 1, name: "with texts" }).waitFor();
    expect(await newestDataset(aegis, "with texts")).toMatchObject({
      selected_metrics: { [metricIds.contains]: { threshold: 100, metric_args: { texts: ["1", "2"] } } },
    });
  });
});
