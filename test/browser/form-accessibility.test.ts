import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { expectNoFault } from "./looks.ts";
import { openRuns } from "./runs-reader.ts";
import { chooseFile, personCsv, pickMetric, uploadAddress } from "./upload-reader.ts";

describe.skipIf(noBrowser !== null)("the forms on the page of a server, seen by axe", () => {
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

  test.each<[string, string, (page: Page) => Promise<void>]>([
    ["upload", uploadAddress, fillUpload],
    ["start", "#/datasets/1/run", (page) => page.getByText(/^It is likely to cost/).waitFor()],
  ])("that for the %s has no fault in any look, and nothing beyond the edge", async (_, address, fill) => {
    const { page } = await openRuns(browser, aegis, address);
    await fill(page);
    await expectNoFault(page);
  });
});

/** Shows columns, metrics that lack a field, and arguments of each kind. */
async function fillUpload(page: Page): Promise<void> {
  await chooseFile(page, personCsv);
  for (const metric of ["Contains", "ROUGE Score", "JSON Schema Match"]) await pickMetric(page, metric);
  await page.getByLabel("Golden answer", { exact: true }).selectOption("");
  await page.getByRole("heading", { level: 2, name: "ROUGE Score" }).waitFor();
}
