import { exampleKey } from "@aegis/contract";
import { metricIds } from "@aegis/contract/metric-ids";
import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { expectNoFault } from "./looks.ts";
import { openRuns } from "./runs-reader.ts";
import { startRun } from "./start-reader.ts";
import { chooseFile, newestDataset, personCsv, pickMetric, uploadAddress } from "./upload-reader.ts";

describe.skipIf(noBrowser !== null)("a form that is sent with a key that was revoked", () => {
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

  test("keeps what was entered for an upload, which is then sent once, with the other key", async () => {
    const { page, problems, revoke } = await openForRevoking("upload", uploadAddress);
    const sent = sentBy(page);
    await chooseFile(page, personCsv, "kept.csv");
    await page.getByLabel("Prompt", { exact: true }).selectOption("Question");
    await page.getByLabel("Name").fill("kept");
    await pickMetric(page, "Is Numeric");
    await page.getByLabel("Threshold").fill("61");
    await revoke();
    await page.getByRole("button", { name: "Upload" }).click();
    await giveKey(page, "sk_wrong");
    await giveKey(page, exampleKey);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.getByLabel("Name").inputValue()).toBe("kept");
    expect(await page.getByLabel("Threshold").inputValue()).toBe("61");
    expect(sent).toEqual(["POST /api/v1/datasets"]);
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("heading", { level: 1, name: "kept" }).waitFor();
    expect(sent).toEqual(["POST /api/v1/datasets", "POST /api/v1/datasets"]);
    expect(await newestDataset(aegis, "kept")).toMatchObject({
      selected_metrics: { [metricIds.is_numeric]: 61 },
      column_mappings: { prompt: "Question", output: "output", golden_answer: "Golden Answer" },
    });
    expect(problems).toEqual([]);
  });

  test("keeps what was entered for a run, of which one is started", async () => {
    const { page, revoke } = await openForRevoking("start", "#/datasets/5/run");
    await page.getByRole("region", { name: "Exact Match" }).getByLabel("Threshold").waitFor();
    await page.getByLabel("Alias").fill("kept run");
    await page.getByLabel("Threshold of the run").fill("61");
    await page.getByText("It costs nothing.").waitFor();
    await revoke();
    await startRun(page);
    await giveKey(page, exampleKey);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.getByLabel("Alias").inputValue()).toBe("kept run");
    expect(await page.getByRole("alert").count()).toBe(0);
    await startRun(page);
    await page.getByRole("heading", { level: 1, name: /^The run/ }).waitFor();
    expect((await aegis.call("GET", "/runs?search=kept run")).body).toMatchObject({
      items: [{ alias: "kept run", threshold: 61 }],
    });
  });

  test("is behind a dialog that cannot be left without a key, and has no fault for axe", async () => {
    const { page, revoke } = await openForRevoking("list", "#/collections");
    await page.getByLabel("New collection").fill("kept");
    await revoke();
    await page.getByRole("button", { name: "Make it" }).click();
    const dialog = page.getByRole("dialog", { name: "Another key is needed" });
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await dialog.waitFor();
    await expectNoFault(page);
    await giveKey(page, exampleKey);
    await page.getByRole("region", { name: "Customer Support" }).waitFor();
    expect(await page.getByLabel("New collection").inputValue()).toBe("kept");
  });

  /** Opens the page with a key of a colleague, which can be revoked. */
  async function openForRevoking(name: string, hash: string) {
    const { id, key } = await aegis.addUser(`${name}@acme.com`, { org_id: 12 });
    const opened = await openRuns(browser, aegis, hash, { key });
    return {
      ...opened,
      revoke: async () => {
        // What the page asks for by itself has its answer, so that what is sent is the first to be refused.
        await opened.page.waitForLoadState("networkidle");
        const [row] = (await aegis.store.listKeys()).filter(({ user_id }) => user_id === id);
        await aegis.store.revokeKey(Number(row?.id), "2026-04-02T10:00:00Z");
      },
    };
  }
});

function sentBy(page: Page): readonly string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  return sent;
}

async function giveKey(page: Page, key: string): Promise<void> {
  await page.getByRole("dialog").getByText("The server does not know this key.").waitFor();
  await page.getByLabel("API key").fill(key);
  await page.getByRole("button", { name: "Go on" }).click();
}
