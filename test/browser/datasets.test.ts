import { text } from "node:stream/consumers";
import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { expectNoFault } from "./looks.ts";
import { openRuns } from "./runs-reader.ts";

const long = "long ".repeat(100).trim();

/** 60 rows: more than two pages. */
const csv = [
  "prompt,output,golden_answer",
  ...Array.from({ length: 60 }, (_, row) => `Question ${row + 1}?,${row === 0 ? long : "Yes"},Yes`),
].join("\r\n");

describe.skipIf(noBrowser !== null)("the datasets of a server, on its page", () => {
  let aegis: TestServer;
  let browser: Browser;
  let id: number;
  beforeAll(async () => {
    aegis = await testServer();
    browser = await launch();
    const form = {
      file: new Blob([csv]),
      name: "Sixty <b>rows</b>",
      selected_metrics: '{"2":{"threshold":70,"metric_args":{"case_sensitive":false}}}',
    };
    const { body } = await aegis.call("POST", "/datasets", { form });
    ({ id } = Object(body));
    const run = { dataset_id: id, is_blocking: true, alias: "sixty" };
    expect((await aegis.call("POST", "/runs/dataset", { body: run })).status).toBe(201);
  });
  afterAll(async () => {
    await browser?.close();
    await aegis?.close();
  });

  test("are listed, found by their name, and lead to the rows, the metrics and the runs", async () => {
    const { page, problems } = await openRuns(browser, aegis, "");
    await page.getByRole("link", { name: "Datasets" }).click();
    await page.getByLabel("Search by name").fill("sixty");
    await page.getByText("1 dataset", { exact: true }).waitFor();
    expect(
      await page
        .getByRole("row", { name: /^Sixty/ })
        .getByRole("cell")
        .allTextContents(),
    ).toEqual(["Prompt, Output, Golden answer", "1 metric", "analyst@acme.com", expect.any(String)]);
    await page.getByRole("link", { name: "Sixty <b>rows</b>" }).click();
    await page.getByRole("heading", { level: 1, name: "Sixty <b>rows</b>" }).waitFor();
    expect(await page.title()).toBe("Sixty <b>rows</b> · Aegis");
    expect(await page.getByRole("row", { name: "exact_match" }).textContent()).toBe(
      "exact_match70case_sensitive = false",
    );
    await page.getByRole("link", { name: "sixty" }).click();
    await page.getByRole("heading", { level: 1, name: "The run passed" }).waitFor();
    expect(problems).toEqual([]);
  });

  test("show their rows in pages, and each with whole texts", async () => {
    const { page, problems } = await openRuns(browser, aegis, `#/datasets/${id}`);
    await page.getByText("Rows 1 to 25").waitFor();
    expect(await page.getByText("Question 26?").count()).toBe(0);
    await page.getByRole("link", { name: "Next" }).click();
    await page.getByRole("link", { name: "Next" }).click();
    await page.getByText("Rows 51 to 60").waitFor();
    expect(await page.getByText("Question 60?").isVisible()).toBe(true);
    expect(await page.getByRole("link", { name: "Next" }).count()).toBe(0);
    await page.getByRole("link", { name: "Row 60" }).click();
    await page.getByText("60 of 60").waitFor();
    await page.goto(`${aegis.url}/#/datasets/${id}/rows/2`);
    await page.getByText("Output and golden answer are the same.").waitFor();
    await page.keyboard.press("k");
    await page.getByText(long).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("Rows 1 to 25").waitFor();
    expect(problems).toEqual([]);
  });

  test("are saved as the server sends them", async () => {
    const { page, problems } = await openRuns(browser, aegis, `#/datasets/${id}`);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as CSV" }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(`dataset_${id}.csv`);
    expect(await text(await saved.createReadStream())).toContain(`Question 1?,${long},Yes`);
    expect(problems).toEqual([]);
  });

  test("are not saved in halves, and can be saved again", async () => {
    const { page } = await openRuns(browser, aegis, `#/datasets/${id}`);
    await page.route("**/download*", (route) => route.fulfill({ status: 400, json: { detail: "Not now." } }));
    await page.getByRole("button", { name: "Download as CSV" }).click();
    await page.getByRole("alert").getByText("Not now.").waitFor();
    await page.unrouteAll();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as CSV" }).click();
    await saving;
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test.each([
    ["99999", "Dataset 99999 not found."],
    ["44", "It has no metrics yet. Choose some when you start a run."],
    ["43", "It has no rows."],
    ["42/rows/7", "This dataset has no row 7."],
    ["42?page=7", "It has no page 7."],
  ])("at %s say: %s", async (place, sentence) => {
    const { page } = await openRuns(browser, aegis, `#/datasets/${place}`);
    await page.getByText(sentence).waitFor();
  });

  test("have no fault for axe in any look, and nothing beyond the edge", async () => {
    const { page } = await openRuns(browser, aegis, "#/datasets");
    await page.getByRole("link", { name: "Sixty <b>rows</b>" }).waitFor();
    await expectNoFault(page);
    await page.getByRole("link", { name: "Sixty <b>rows</b>" }).click();
    await page.getByText("Rows 1 to 25").waitFor();
    await expectNoFault(page);
    await page.getByRole("link", { name: "Row 1", exact: true }).click();
    await page.getByText(long).waitFor();
    await expectNoFault(page);
  });
});
