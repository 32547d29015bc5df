import { exampleKey } from "@aegis/contract";
import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { type Reader, readDocs } from "./docs-reader.ts";

describe.skipIf(noBrowser !== null)("what a reader of the docs chooses", () => {
  let aegis: TestServer;
  let browser: Browser;
  let reader: Reader;

  beforeAll(async () => {
    aegis = await testServer();
    browser = await launch();
  });
  beforeEach(async () => {
    await reader?.page.close();
    reader = await readDocs(browser, aegis.url);
  });
  afterAll(async () => {
    await browser?.close();
    await aegis?.close();
  });

  test("is server, key and language, and the samples follow", async () => {
    const { page, visit, tryIt } = reader;
    await visit("runs/getrun");
    const sample = page.getByTestId("right-panel").getByText("curl").first();
    await sample.waitFor();
    const panel = await tryIt("Get a run");
    const code = panel.getByLabel("The request as code").locator("code");
    await expect.poll(() => code.textContent()).toContain(`curl "${aegis.url}/api/v1/runs/991"`);
    await panel.getByLabel("Server").selectOption("https://api.aegisevals.ai/api/v1");
    await panel.getByLabel("API key").fill("sk_mine");
    for (const text of ['curl "https://api.aegisevals.ai/api/v1/runs/991"', "Bearer sk_mine"]) {
      await expect.poll(() => code.textContent()).toContain(text);
      await page.getByTestId("right-panel").getByText(text).first().waitFor();
    }
    await panel.getByLabel("TypeScript").check();
    await expect.poll(() => code.textContent()).toContain("aegis.runs.get(991)");
    // The policy of the page would refuse to send there.
    expect(await panel.getByRole("button", { name: "Send" }).isDisabled()).toBe(true);
    await panel.getByText("This page may only call its own server.").waitFor();
  });

  test("in the menu changes the samples, without a panel, and is in what they copy", async () => {
    const { page, visit } = reader;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await visit("runs/getrun");
    const samples = page.locator('[id="runs/getrun"]').getByTestId("right-panel");
    await samples.getByText(`curl "${aegis.url}/api/v1/runs/991"`).waitFor();
    const menu = page.getByRole("navigation", { name: "Operations" });
    await menu.getByLabel("API key").fill("sk_mine");
    await samples.getByText("Bearer sk_mine").waitFor();
    await menu.getByLabel("Server").selectOption("https://api.aegisevals.ai/api/v1");
    await samples.getByText('curl "https://api.aegisevals.ai/api/v1/runs/991"').waitFor();
    await samples.getByRole("button", { name: "Copy" }).first().click();
    const copied = () => page.evaluate<string>("navigator.clipboard.readText()");
    await expect.poll(copied).toContain("https://api.aegisevals.ai/api/v1/runs/991");
    expect(await copied()).toContain("Bearer sk_mine");
  });

  test("leaves no trace, if it is a key", async () => {
    const { page, visit, tryIt } = reader;
    await visit("runs/getrun");
    const panel = await tryIt("Get a run");
    expect(await panel.getByLabel("API key").inputValue()).toBe(exampleKey);
    await panel.getByLabel("API key").fill("sk_mine");
    await panel.getByRole("button", { name: "Send" }).click();
    await panel.getByText("401 Unauthorized").waitFor();
    const kept = await page.evaluate(
      "JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])",
    );
    expect(kept).not.toContain("sk_mine");
    await page.reload();
    expect(await (await tryIt("Get a run")).getByLabel("API key").inputValue()).toBe(exampleKey);
  });
});
