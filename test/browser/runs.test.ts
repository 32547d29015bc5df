import { readFile } from "node:fs/promises";
import { exampleKey } from "@aegis/contract";
import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { accessibilityFaults } from "./docs-reader.ts";
import { openRuns } from "./runs-reader.ts";

const long = "long ".repeat(100).trim();

describe.skipIf(noBrowser !== null)("the runs of a server, at its root", () => {
  let aegis: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    aegis = await testServer();
    browser = await launch();
    for (const [alias, output] of [
      ["before", "2"],
      ["after", long],
    ]) {
      const data = [
        { input: "Two?", output, golden_answer: "2" },
        { input: "<script>window.planted = 1</script>", output: "3", golden_answer: "3" },
      ];
      const body = { alias, is_blocking: true, evaluations: [{ metrics: ["exact_match"], data }] };
      expect((await aegis.call("POST", "/runs/custom", { body })).status).toBe(201);
    }
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
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
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

  test.each(["light", "dark"] as const)("have no fault for axe in the %s", async (colorScheme) => {
    const { page } = await openRuns(browser, aegis, "", { key: null, colorScheme });
    await page.getByLabel("API key").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("API key").fill(exampleKey);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "after" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "after" }).click();
    await page.getByRole("heading", { level: 1, name: "The run failed" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
  });
});
