import { text } from "node:stream/consumers";
import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { openRuns } from "./runs-reader.ts";
import { startRun } from "./start-reader.ts";
import { chooseFile, pickMetric } from "./upload-reader.ts";

const capitals =
  "question,answer,expected\nOf France?,paris,Paris\nOf Italy?,Rome,Rome\nOf Spain?,Lisbon,Madrid\n";

describe.skipIf(noBrowser !== null)("a person on the page of a server", () => {
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

  test("uploads a file, sees what a run costs, runs it, finds what failed, compares two runs, and takes the results along", async () => {
    const { page, problems } = await openRuns(browser, aegis, "");
    const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();
    await page.getByText("Balance $100.00").waitFor();

    await page.getByRole("link", { name: "Datasets" }).click();
    await page.getByRole("link", { name: "Upload a dataset" }).click();
    await chooseFile(page, capitals, "capitals.csv");
    for (const [field, column] of [
      ["Prompt", "question"],
      ["Output", "answer"],
      ["Golden answer", "expected"],
    ] as const)
      await page.getByLabel(field, { exact: true }).selectOption(column);
    for (const metric of ["Exact Match", "Answer Correctness"]) await pickMetric(page, metric);
    await page.getByRole("button", { name: "Upload" }).click();
    await heading("capitals.csv");

    await page.getByRole("link", { name: "Start a run" }).click();
    await page.getByText(/^It is likely to cost \$0\.\d+, and at most \$0\.\d+\.$/).waitFor();
    await page.getByLabel("Alias").fill("as they are");
    await startRun(page);
    await heading("The run failed");

    await page.getByRole("link", { name: /^Look at the \d rows that failed/ }).click();
    await page.getByRole("row", { name: "Of France?" }).waitFor();
    expect(await page.getByRole("row", { name: "Of Italy?" }).count()).toBe(0);
    await page.getByRole("searchbox", { name: "Search" }).fill("Lisbon");
    await expect.poll(() => page.getByRole("row", { name: "Of France?" }).count()).toBe(0);
    await page.getByRole("row", { name: "Of Spain?" }).click();
    await heading(/^Row 3\b/);

    await page.getByRole("link", { name: "← Runs" }).click();
    await page.getByText(/^Balance \$99\.\d\d$/).waitFor();
    await page.getByRole("link", { name: "Datasets" }).click();
    await page.getByRole("link", { name: "capitals.csv" }).click();
    await page.getByRole("link", { name: "Start a run" }).click();
    await page
      .getByRole("region", { name: "Exact Match" })
      .getByLabel("case_sensitive")
      .selectOption("false");
    await page.getByLabel("Alias").fill("in any case");
    await startRun(page);
    await heading("The run failed");
    await page.getByLabel("Compare with").selectOption("as they are");
    await heading("Beside as they are");
    await page.getByRole("link", { name: "1 better" }).click();
    await page.getByRole("row", { name: "Of France?" }).waitFor();

    const saving = page.waitForEvent("download");
    await page.getByRole("group", { name: "Download" }).getByRole("button", { name: "CSV" }).click();
    const report = await text(await (await saving).createReadStream());
    expect(report.split("\n").filter((line) => line.includes("exact_match"))).toHaveLength(3);
    expect(problems).toEqual([]);
  });
});
