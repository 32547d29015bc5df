import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { expectNoFault } from "./looks.ts";
import { openRuns } from "./runs-reader.ts";
import { chooseFile, newestDataset, pickMetric } from "./upload-reader.ts";

describe.skipIf(noBrowser !== null)("collections, on the page of a server,", () => {
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

  test("are made, renamed, shared, taken back and deleted", async () => {
    const { page, problems } = await openRuns(browser, aegis, "#/collections");
    await make(page, "Made <b>here</b>");
    const made = await opened(page, "Made <b>here</b>");
    await made.getByLabel("Name").fill("Renamed");
    await made.getByRole("button", { name: "Rename" }).click();
    const renamed = page.getByRole("region", { name: "Renamed" });
    await renamed.getByRole("button", { name: "Share it with Acme Corp" }).click();
    await renamed.getByText("shared with the organization").waitFor();
    await renamed.getByRole("button", { name: "Make it private" }).click();
    await renamed.getByText("shared with the organization").waitFor({ state: "detached" });
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.message());
      return asked.length === 1 ? dialog.dismiss() : dialog.accept();
    });
    await renamed.getByRole("button", { name: "Delete it" }).click();
    expect(await renamed.count()).toBe(1);
    await renamed.getByRole("button", { name: "Delete it" }).click();
    await renamed.waitFor({ state: "detached" });
    expect(asked[0]).toBe('Delete the collection "Renamed"? Its datasets and runs stay, in no collection.');
    expect(problems).toEqual([]);
  });

  test("say in the server's words what it refuses", async () => {
    const { page } = await openRuns(browser, aegis, "#/collections");
    await make(page, "Customer Support");
    await page
      .getByRole("alert")
      .getByText(/already exists/)
      .waitFor();
    const onboarding = await opened(page, "Onboarding");
    page.on("dialog", (dialog) => dialog.accept());
    await onboarding.getByRole("button", { name: "Delete it" }).click();
    await onboarding.getByRole("alert").getByText("Only the owner may delete data collection 1.").waitFor();
    await onboarding.getByLabel("Name").fill("Customer Support");
    await onboarding.getByRole("button", { name: "Rename" }).click();
    await onboarding
      .getByRole("alert")
      .getByText(/already exists/)
      .waitFor();
  });

  test("take an upload", async () => {
    const { page } = await openRuns(browser, aegis, "#/collections");
    const support = await opened(page, "Customer Support");
    await support.getByRole("link", { name: "Upload a dataset into it" }).click();
    await page.getByText("It goes into the collection Customer Support.").waitFor();
    await chooseFile(page, "output\n2\n", "into it.csv");
    await pickMetric(page, "Is Numeric");
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("heading", { level: 1, name: "into it.csv" }).waitFor();
    expect(await newestDataset(aegis, "into it")).toMatchObject({ data_collection_id: 14 });
  });

  test("take a dataset that is moved, and give it back", async () => {
    const { page } = await openRuns(browser, aegis, "#/datasets/42");
    await move(page, "In no collection", "Customer Support");
    await page.getByText("In a collection").waitFor();
    expect((await aegis.call("GET", "/datasets/42")).body).toMatchObject({ data_collection_id: 14 });
    await page.getByLabel("Collection").selectOption("no collection");
    await page.getByRole("button", { name: "Move" }).click();
    await page.getByText("In no collection").waitFor();
    expect((await aegis.call("GET", "/datasets/42")).body).toMatchObject({ data_collection_id: null });
  });

  test("take a run of no dataset, and say why they cannot take something", async () => {
    const { page } = await openRuns(browser, aegis, "#/runs/990");
    await move(page, "In no collection", "Customer Support");
    await page.getByText("In a collection").waitFor();
    expect((await aegis.call("GET", "/runs?run_id=990")).body).toMatchObject({
      items: [{ data_collection_id: 14 }],
    });
    await page.route("**/api/v1/runs/990", (route) =>
      route.request().method() === "PUT"
        ? route.fulfill({ status: 400, json: { detail: "Not into this one." } })
        : route.continue(),
    );
    await page.getByLabel("Collection").selectOption("no collection");
    await page.getByRole("button", { name: "Move" }).click();
    await page.getByRole("alert").getByText("Not into this one.").waitFor();
  });

  test("have no fault for axe in any look with what can be done, and nothing beyond the edge", async () => {
    const { page } = await openRuns(browser, aegis, "#/collections");
    await opened(page, "Customer Support");
    await expectNoFault(page);
    await page.goto(`${aegis.url}/#/datasets/42`);
    await page.getByText("In no collection").click();
    await page.getByLabel("Collection").waitFor();
    await expectNoFault(page);
  });
});

async function make(page: Page, name: string): Promise<void> {
  await page.getByLabel("New collection").fill(name);
  await page.getByRole("button", { name: "Make it", exact: true }).click();
}

async function opened(page: Page, name: string) {
  const region = page.getByRole("region", { name });
  await region.getByText("Change", { exact: true }).click();
  return region;
}

async function move(page: Page, from: string, to: string): Promise<void> {
  await page.getByText(from).click();
  await page.getByLabel("Collection").selectOption(to);
  await page.getByRole("button", { name: "Move" }).click();
}
