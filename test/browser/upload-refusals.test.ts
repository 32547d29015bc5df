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
    const { page } = await openRuns(browser, aegis, uploadAddress);
    await chooseFile(page, file);
    await page.getByRole("alert").getByText(sentence).waitFor();
    expect(await page.getByRole("button", { name: "Upload" }).count()).toBe(0);
    await chooseFile(page, personCsv);
    await page.getByLabel("Prompt", { exact: true }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("that the server refuses says so at the field, makes nothing, and can be mended", async () => {
    const { page } = await openRuns(browser, aegis, uploadAddress);
    const broken = Buffer.concat([
      Buffer.from(`output\n${"Yes and yes.\n".repeat(30_000)}`),
      Buffer.from("März\n", "latin1"),
    ]);
    await chooseFile(page, broken, "mended.csv");
    await pickMetric(page, "Is Numeric");
    await page.getByRole("button", { name: "Upload" }).click();
    const refusal = page.getByRole("alert");
    await refusal.getByText(/^Line 30002: the file is not UTF-8/).waitFor();
    expect(await refusal.locator("xpath=..").getByLabel("CSV file").count()).toBe(1);
    expect(await newestDataset(aegis, "mended")).toBeUndefined();
    await chooseFile(page, "output\n2\n", "mended.csv");
    await page.getByLabel("Name").fill("My evaluation set");
    await page.getByRole("button", { name: "Upload" }).click();
    await refusal.getByText('A dataset named "My evaluation set" already exists.').waitFor();
    expect(await refusal.locator("xpath=..").getByLabel("Name").count()).toBe(1);
    await page.getByLabel("Name").fill("mended");
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("heading", { level: 1, name: "mended" }).waitFor();
  });

  test("that meets no server can be sent again", async () => {
    const { page } = await openRuns(browser, aegis, uploadAddress);
    await chooseFile(page, personCsv, "sent again.csv");
    await pickMetric(page, "Is Numeric");
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
    const { page } = await openRuns(browser, aegis, uploadAddress);
    await chooseFile(page, personCsv);
    await pickMetric(page, "Is Numeric");
    await page.route("**/api/v1/datasets", (route) =>
      route.fulfill({ status: 401, json: { detail: "No." } }),
    );
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("alert").getByText("The server does not know this key.").waitFor();
    await page.getByLabel("API key").waitFor();
  });
});
