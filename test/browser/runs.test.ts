import { exampleKey } from "@aegis/contract";
import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { expectNoFault } from "./looks.ts";
import { openRuns } from "./runs-reader.ts";
import { beforeAndAfter } from "./two-runs.ts";

describe.skipIf(noBrowser !== null)("the runs of a server, at its root", () => {
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

  test("ask for the key, refuse one that the server does not know, and keep it for the tab", async () => {
    const { page, problems } = await openRuns(browser, aegis, "", { key: null });
    await page.getByLabel("API key").fill("sk_wrong");
    await page.getByRole("button", { name: "Show my runs" }).click();
    await page.getByText("The server does not know this key.").waitFor();
    await page.getByLabel("API key").fill(exampleKey);
    await page.getByRole("button", { name: "Show my runs" }).click();
    await page.getByRole("link", { name: "after" }).waitFor();
    await page.reload();
    await page.getByRole("link", { name: "after" }).waitFor();
    const other = await page.context().newPage();
    await other.goto(aegis.url);
    await other.getByLabel("API key").waitFor();
    await page.getByRole("button", { name: "Forget the key" }).click();
    await page.getByLabel("API key").waitFor();
    expect(problems).toEqual([]);
  });

  test("are listed, and found by their alias", async () => {
    const { page, problems } = await openRuns(browser, aegis, "");
    const after = page.getByRole("row", { name: /^after/ });
    await after.waitFor();
    const [state, , dataset, ...figures] = await after.getByRole("cell").allTextContents();
    expect([state, dataset, ...figures.slice(0, 4)]).toEqual(["Failed", "–", "50", "50 %", "0", "$0.00"]);
    await page.getByLabel("Search by alias").fill("before");
    await page.getByText("1 run", { exact: true }).waitFor();
    expect(await page.getByRole("row", { name: /^after/ }).count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test("are searched once for what is typed, and shown until others are there", async () => {
    const { page } = await openRuns(browser, aegis, "");
    await page.getByRole("link", { name: "after" }).waitFor();
    const steps = await page.evaluate("history.length");
    const asked: Route[] = [];
    await page.route("**/runs?*search=*", (route) => asked.push(route));
    await page.clock.install();
    // However slowly it is typed here.
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByLabel("Search by alias").pressSequentially("bef");
    await page.clock.runFor(1_000);
    await expect.poll(() => asked.length).toBe(1);
    expect(await page.getByRole("link", { name: "after" }).isVisible()).toBe(true);
    const unwanted = page.waitForEvent("requestfailed");
    await page.getByLabel("Search by alias").pressSequentially("ore");
    await page.clock.runFor(1_000);
    expect((await unwanted).url()).toMatch(/search=bef$/);
    await expect.poll(() => asked.length).toBe(2);
    await asked[1]?.continue();
    await page.getByText("1 run", { exact: true }).waitFor();
    expect(new URL(page.url()).hash).toBe("#/runs?search=before");
    expect(await page.evaluate("history.length")).toBe(steps);
  });

  test("are searched for no more than the server takes", async () => {
    const { page } = await openRuns(browser, aegis, "");
    await page.getByLabel("Search by alias").pressSequentially("a".repeat(300));
    expect(await page.getByLabel("Search by alias").inputValue()).toHaveLength(255);
    await page.getByText("0 runs", { exact: true }).waitFor();
  });

  test("have no fault for axe in any look, and nothing beyond the edge", async () => {
    const { page } = await openRuns(browser, aegis, "", { key: null });
    await page.getByLabel("API key").waitFor();
    await expectNoFault(page);
    await page.getByLabel("API key").fill(exampleKey);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "after" }).waitFor();
    await expectNoFault(page);
    await page.getByRole("link", { name: "after" }).click();
    await page.getByRole("heading", { level: 1, name: "The run failed" }).waitFor();
    await expectNoFault(page);
  });
});
