import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { expectNoFault } from "./looks.ts";
import { openRuns } from "./runs-reader.ts";

describe.skipIf(noBrowser !== null)("the collections of a server, on its page", () => {
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

  test("are listed, and lead to their datasets and runs", async () => {
    const { page, problems } = await openRuns(browser, aegis, "");
    await page.getByRole("link", { name: "Collections" }).click();
    const support = page.getByRole("region", { name: "Customer Support" });
    await support.waitFor();
    expect(await support.getByRole("listitem").allTextContents()).toEqual([
      "support_qa_march.csv",
      "Support QA - March",
      "smoke-test 100",
      "support-march 83.5",
    ]);
    await page.getByRole("region", { name: "Onboarding" }).getByText("It is empty.").waitFor();
    await support.getByRole("link", { name: "Support QA - March" }).click();
    await page.getByRole("heading", { level: 1, name: "Support QA - March" }).waitFor();
    await page.goBack();
    await support.getByRole("link", { name: "support-march" }).click();
    await page.getByRole("heading", { level: 1, name: "The run passed" }).waitFor();
    expect(problems).toEqual([]);
  });

  test("come in pages, and show many runs only to who asks for them", async () => {
    const { body } = await aegis.call("POST", "/data-collections", { body: { name: "Many runs" } });
    const evaluations = [{ metrics: ["exact_match"], data: [{ output: "2", golden_answer: "2" }] }];
    for (let run = 1; run <= 11; run += 1) {
      const many = { data_collection_id: Object(body).id, alias: `many ${run}`, evaluations };
      expect((await aegis.call("POST", "/runs/custom", { body: many })).status).toBe(201);
    }
    for (let more = 1; more <= 25; more += 1)
      await aegis.call("POST", "/data-collections", { body: { name: `More ${more}` } });
    const { page } = await openRuns(browser, aegis, "#/collections");
    await page.getByRole("region", { name: "More 25" }).waitFor();
    expect(await page.getByRole("region", { name: "Many runs" }).count()).toBe(0);
    await page.getByRole("link", { name: "Older" }).click();
    const many = page.getByRole("region", { name: "Many runs" });
    await many.waitFor();
    expect(await many.getByRole("link", { name: "many 11" }).count()).toBe(0);
    await many.getByText("11 runs").click();
    await many.getByRole("link", { name: "many 11" }).waitFor();
  });

  test("have no fault for axe in any look, and nothing beyond the edge", async () => {
    const { page } = await openRuns(browser, aegis, "#/collections?page=2");
    await page.getByRole("region", { name: "Customer Support" }).waitFor();
    await expectNoFault(page);
  });
});
