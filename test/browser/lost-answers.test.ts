import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { openRuns } from "./runs-reader.ts";

describe.skipIf(noBrowser !== null)("what a page sends again after its answer was lost", () => {
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

  test("is the dataset that was made, not refused for its name", async () => {
    const { page } = await openRuns(browser, aegis, "#/datasets/new");
    await page.getByLabel("CSV file").setInputFiles(file("lost.csv"));
    await page.getByRole("checkbox", { name: "Is Numeric", exact: true }).check();
    await sendInVain(page, "Upload", "**/api/v1/datasets");
    expect(await namesLike("datasets", "lost.csv")).toEqual(["lost.csv"]);
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("heading", { level: 1, name: "lost.csv" }).waitFor();
    expect(await namesLike("datasets", "lost.csv")).toEqual(["lost.csv"]);
  });

  test("is another dataset if its name was changed, and the first if it was changed back", async () => {
    const { page } = await openRuns(browser, aegis, "#/datasets/new");
    await page.getByLabel("CSV file").setInputFiles(file("rows.csv"));
    await page.getByRole("checkbox", { name: "Is Numeric", exact: true }).check();
    for (const name of ["first name", "second name"]) {
      await page.getByLabel("Name").fill(name);
      await sendInVain(page, "Upload", "**/api/v1/datasets");
    }
    await page.getByLabel("Name").fill("first name");
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("heading", { level: 1, name: "first name" }).waitFor();
    expect(await namesLike("datasets", " name")).toEqual(["second name", "first name"]);
  });

  test("is the run that was started, not a second one", async () => {
    const { page } = await openRuns(browser, aegis, "#/datasets/1/run");
    await page.getByLabel("Alias").fill("started once");
    await sendInVain(page, "Start the run", "**/api/v1/runs/dataset");
    await page.getByRole("button", { name: "Start the run" }).click();
    await page.getByRole("heading", { level: 1, name: /^The run (passed|failed)/ }).waitFor();
    expect(await namesLike("runs", "started once")).toEqual(["started once"]);
  });

  /** The names of datasets, or the aliases of runs, that have a text in them. */
  async function namesLike(list: "datasets" | "runs", search: string): Promise<readonly string[]> {
    const { body } = await aegis.call("GET", `/${list}?search=${encodeURIComponent(search)}`);
    return Object(body).items.map(({ name, alias }: Record<string, string>) => name ?? alias);
  }
});

function file(name: string) {
  return { name, mimeType: "text/csv", buffer: Buffer.from("output\n2\nx\n") };
}

/** Sends a form whose answers are lost after the server has given them, until the page gives up. */
async function sendInVain(page: Page, button: string, path: string): Promise<void> {
  await page.route(path, async (route) => {
    if (route.request().method() === "POST") await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("alert").getByText("The server cannot be reached.").waitFor();
  await page.unrouteAll({ behavior: "wait" });
}
