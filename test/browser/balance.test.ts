import { gatedJudge, type TestServer, testServer } from "@aegis/server/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { openRuns } from "./runs-reader.ts";

describe.skipIf(noBrowser !== null)("the balance, on the page of a server,", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test("is shown with what running runs have reserved, and with what is left once they have finished", async () => {
    const { open, ...judge } = gatedJudge();
    const aegis = await opened({ engine: { judges: () => judge } });
    onTestFinished(open);
    const { page, problems } = await openRuns(browser, aegis, "");
    await page.getByText("Balance $100.00", { exact: true }).waitFor();
    expect((await aegis.call("POST", "/runs/dataset", { body: { dataset_id: 1 } })).status).toBe(201);
    await page.getByRole("link", { name: "Datasets" }).click();
    await page.getByText("Balance $99.98, $0.0185 reserved", { exact: true }).waitFor();
    open();
    await page.getByText(/^Balance \$99\.99$/).waitFor();
    expect(problems).toEqual([]);
  });

  test("is not shown on a server that does not bill", async () => {
    const aegis = await opened({ billing: false });
    const { page } = await openRuns(browser, aegis, "#/datasets");
    await page.getByRole("link", { name: "Support QA - March" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.getByText(/^Balance/).count()).toBe(0);
  });

  async function opened(options: Parameters<typeof testServer>[0]): Promise<TestServer> {
    const aegis = await testServer(options);
    onTestFinished(() => aegis.close());
    return aegis;
  }
});
