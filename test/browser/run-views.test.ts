import { text } from "node:stream/consumers";
import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { openRuns } from "./runs-reader.ts";
import { beforeAndAfter, long } from "./two-runs.ts";

describe.skipIf(noBrowser !== null)("runs of a server that are looked at", () => {
  let aegis: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    aegis = await testServer();
    browser = await launch();
    await beforeAndAfter(aegis);
  });
  afterAll(async () => {
    await browser?.close();
    await aegis?.close();
  });

  test("open with whole texts, and beside an earlier one", async () => {
    const { page, problems } = await openRuns(browser, aegis, "");
    await page.getByRole("link", { name: "after" }).click();
    await page.getByRole("heading", { level: 1, name: "The run failed" }).waitFor();
    await page.getByText("The result is 50; at least 100 is asked for.").waitFor();
    await page.getByRole("link", { name: "Look at the 1 row that failed" }).click();
    await page.getByRole("row", { name: "Two?" }).click();
    await page.getByRole("heading", { level: 1, name: /^Row 1\b/ }).waitFor();
    expect(await page.getByText(long, { exact: true }).isVisible()).toBe(true);
    await page.getByLabel("Compare with").selectOption("before");
    await page.getByRole("heading", { level: 1, name: "Beside before" }).waitFor();
    await page.getByRole("link", { name: "1 worse" }).click();
    await page.getByRole("row", { name: "Two?" }).waitFor();
    await page.getByRole("link", { name: "← Runs" }).click();
    await page.getByRole("heading", { level: 1, name: "Runs" }).waitFor();
    expect(await page.evaluate("window.planted")).toBeUndefined();
    expect(problems).toEqual([]);
  });

  test("are saved with whole texts, as CSV and as JSON", async () => {
    const { body } = await aegis.call("GET", "/runs?search=after");
    const [{ id }] = Object(body).items;
    const { page, problems } = await openRuns(browser, aegis, `#/runs/${id}`);
    const group = page.getByRole("group", { name: "Download" });
    const saved = async (title: string) => {
      const saving = page.waitForEvent("download");
      await group.getByRole("button", { name: title }).click();
      const file = await saving;
      return { name: file.suggestedFilename(), text: await text(await file.createReadStream()) };
    };
    const csv = await saved("CSV");
    expect(csv.name).toBe(`run_${id}_report.csv`);
    expect(csv.text).toContain(long);
    const json = await saved("JSON");
    expect(json.name).toBe(`run_${id}_report.json`);
    expect(JSON.parse(json.text)).toMatchObject([
      { shortname: "exact_match", output: long, result: 0, is_gte_threshold: false },
      { shortname: "exact_match", output: "3", result: 100, is_gte_threshold: true },
    ]);
    await page.route("**/download*", (route) => route.fulfill({ status: 400, json: { detail: "Not now." } }));
    await group.getByRole("button", { name: "JSON" }).click();
    await group.getByRole("alert").getByText("Not now.").waitFor();
    expect(problems).toEqual([]);
  });

  test("are compared with earlier ones only", async () => {
    const names = async (id: number) => {
      const { page } = await openRuns(browser, aegis, `#/runs/${id}`);
      await page.getByLabel("Compare with").waitFor();
      return page.getByLabel("Compare with").getByRole("option").allTextContents();
    };
    const { body } = await aegis.call("GET", "/runs?page_size=2");
    const [after, before] = Object(body).items;
    expect((await names(after.id)).slice(0, 2)).toEqual(["Compare with …", "before"]);
    expect(await names(before.id)).not.toContain("after");
  });

  test("of which one is not there say so", async () => {
    const { page } = await openRuns(browser, aegis, "#/runs/99999");
    await page.getByText("There is no run 99999 that you can see.").waitFor();
  });
});
