import { metricIds } from "@aegis/contract/metric-ids";
import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { accessibilityFaults } from "./docs-reader.ts";
import { openRuns } from "./runs-reader.ts";

const csv = "Question;output;Golden Answer;extra\nTwo?;2;2;x\nThree?;3;4;y\n";
const address = "#/datasets/new";

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
    await choose(page, csv);
    await page.getByLabel("Prompt", { exact: true }).selectOption("Question");
    expect(await page.getByRole("row").allTextContents()).toEqual([expect.any(String), "Two?22", "Three?34"]);
    await page.getByLabel("Name").fill("Of a person");
    await pick(page, "Exact Match");
    await page.getByLabel("case_sensitive").selectOption("false");
    await page.getByLabel("Threshold").fill("70");
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("heading", { level: 1, name: "Of a person" }).waitFor();
    expect(await newest("Of a person")).toMatchObject({
      selected_metrics: { "2": { threshold: 70, metric_args: { case_sensitive: false } } },
      column_mappings: { prompt: "Question", output: "output", golden_answer: "Golden Answer" },
      structure: ["prompt", "output", "golden_answer"],
    });
    expect(problems).toEqual([]);
  });

  test("takes a file as it is if its columns have the names of fields, and its name", async () => {
    const { page } = await openRuns(browser, aegis, address);
    await choose(page, "output\n2\n", "as it is.csv");
    expect(await page.getByLabel("Output", { exact: true }).locator("option").allTextContents()).toEqual([
      "output",
    ]);
    await pick(page, "Is Numeric");
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("heading", { level: 1, name: "as it is.csv" }).waitFor();
    expect(await newest("as it is")).toMatchObject({ column_mappings: null });
  });

  test.each<[string, Buffer, string]>([
    ["that is empty", Buffer.from(""), "The file is empty."],
    ["of a header alone", Buffer.from("a,b\n"), "The file has no rows below its header line."],
    [
      "in Latin-1",
      Buffer.from("output\nMärz\n", "latin1"),
      "The file is not UTF-8. Save it as CSV in UTF-8.",
    ],
    [
      "in UTF-16",
      Buffer.from("\ufeffoutput\n1\n", "utf16le"),
      "The file is not text in UTF-8. Save it as CSV in UTF-8.",
    ],
  ])("of a file %s is not begun", async (_, file, sentence) => {
    const { page } = await openRuns(browser, aegis, address);
    await choose(page, file);
    await page.getByRole("alert").getByText(sentence).waitFor();
    expect(await page.getByRole("button", { name: "Upload" }).count()).toBe(0);
    await choose(page, csv);
    await page.getByLabel("Prompt", { exact: true }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("that the server refuses says so at the field, makes nothing, and can be mended", async () => {
    const { page } = await openRuns(browser, aegis, address);
    const broken = Buffer.concat([
      Buffer.from(`output\n${"Yes and yes.\n".repeat(30_000)}`),
      Buffer.from("März\n", "latin1"),
    ]);
    await choose(page, broken, "mended.csv");
    await pick(page, "Is Numeric");
    await page.getByRole("button", { name: "Upload" }).click();
    const refusal = page.getByRole("alert");
    await refusal.getByText(/^Line 30002: the file is not UTF-8/).waitFor();
    expect(await refusal.locator("xpath=..").getByLabel("CSV file").count()).toBe(1);
    expect(await newest("mended")).toBeUndefined();
    await choose(page, "output\n2\n", "mended.csv");
    await page.getByLabel("Name").fill("My evaluation set");
    await page.getByRole("button", { name: "Upload" }).click();
    await refusal.getByText('A dataset named "My evaluation set" already exists.').waitFor();
    expect(await refusal.locator("xpath=..").getByLabel("Name").count()).toBe(1);
    await page.getByLabel("Name").fill("mended");
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("heading", { level: 1, name: "mended" }).waitFor();
  });

  test("needs a column and a metric, and a metric its arguments and fields", async () => {
    const { page } = await openRuns(browser, aegis, address);
    await choose(page, "a,b\n1,2\n");
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("alert").getByText("Choose a column for at least one field.").waitFor();
    await page.getByLabel("Output", { exact: true }).selectOption("a");
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("alert").getByText("Choose at least one metric.").waitFor();
    expect(await page.getByLabel("Exact Match", { exact: true }).isDisabled()).toBe(true);
    await page.getByText("Needs golden_answer.").first().waitFor();
    await pick(page, "Contains");
    await page.getByRole("button", { name: "Upload" }).click();
    await expect
      .poll(() => page.getByLabel("texts").evaluate((field) => field.matches(":focus:invalid")))
      .toBe(true);
    await page.getByLabel("texts").fill("1\n2");
    await page.getByLabel("Name").fill("with texts");
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("heading", { level: 1, name: "with texts" }).waitFor();
    expect(await newest("with texts")).toMatchObject({
      selected_metrics: { [metricIds.contains]: { threshold: 100, metric_args: { texts: ["1", "2"] } } },
    });
  });

  test("is sent once, however often the button is clicked", async () => {
    const { page } = await openRuns(browser, aegis, address);
    let sent = 0;
    page.on("request", (request) => {
      if (request.method() === "POST") sent += 1;
    });
    await choose(page, csv, "clicked twice.csv");
    await pick(page, "Is Numeric");
    await page.getByRole("button", { name: "Upload" }).dblclick();
    await page.getByRole("heading", { level: 1, name: "clicked twice.csv" }).waitFor();
    expect(sent).toBe(1);
  });

  test("that meets no server can be sent again", async () => {
    const { page } = await openRuns(browser, aegis, address);
    await choose(page, csv, "sent again.csv");
    await pick(page, "Is Numeric");
    await page.route("**/api/v1/datasets", (route) => route.abort());
    await page.getByRole("button", { name: "Upload" }).click();
    await page
      .getByRole("alert")
      .getByText("The server cannot be reached. Try again when it is back.")
      .waitFor();
    await page.unrouteAll();
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("heading", { level: 1, name: "sent again.csv" }).waitFor();
  });

  test("with a key that is refused asks for another", async () => {
    const { page } = await openRuns(browser, aegis, address);
    await choose(page, csv);
    await pick(page, "Is Numeric");
    await page.route("**/api/v1/datasets", (route) =>
      route.fulfill({ status: 401, json: { detail: "No." } }),
    );
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("alert").getByText("The server does not know this key.").waitFor();
    await page.getByLabel("API key").waitFor();
  });

  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 360],
    ["dark", 360],
  ] as const)(
    "has no fault for axe in the %s at %i px, and nothing beyond the edge",
    async (colorScheme, width) => {
      const { page } = await openRuns(browser, aegis, address, { colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await choose(page, csv);
      for (const metric of ["Contains", "ROUGE Score", "JSON Schema Match"]) await pick(page, metric);
      await page.getByLabel("Golden answer", { exact: true }).selectOption("");
      await page.getByRole("heading", { level: 2, name: "ROUGE Score" }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
    },
  );

  /** The newest dataset with such a name. */
  async function newest(search: string): Promise<unknown> {
    const { body } = await aegis.call("GET", `/datasets?search=${encodeURIComponent(search)}`);
    return Object(body).items[0];
  }
});

async function choose(page: Page, content: string | Buffer, name = "rows.csv"): Promise<void> {
  const buffer = Buffer.from(content);
  await page.getByLabel("CSV file").setInputFiles({ name, mimeType: "text/csv", buffer });
}

async function pick(page: Page, metric: string): Promise<void> {
  await page.getByLabel("Find a metric").fill(metric);
  await page.getByRole("checkbox", { name: metric, exact: true }).check();
}
