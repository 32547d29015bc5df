import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { type Reader, readDocs } from "./docs-reader.ts";

describe.skipIf(noBrowser !== null)("a reader of the docs without a mouse", () => {
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

  test("gets from the first key past the menu to an answer, and back", async () => {
    const { page, visit } = reader;
    await visit("organizations/getmyorganization");
    const opener = page.getByRole("button", { name: "Try it: Get my organization" });
    await opener.waitFor();
    const focused = () => page.evaluate("document.activeElement.textContent");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.tagName")).toBe("MAIN");
    expect(page.url()).toMatch(/#\/organizations\/getmyorganization$/);
    await tabTo(page, "Try it: Get my organization");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await tabTo(page, "Send");
    await page.keyboard.press("Enter");
    await page.getByText("200 OK").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => hasFocus(opener)).toBe(true);
  });

  test("chooses a language of the samples, and leaves the choice without a change", async () => {
    const { page, visit } = reader;
    await visit("runs/getrun");
    const samples = page.locator('[id="runs/getrun"]').getByTestId("right-panel");
    const language = samples.getByRole("button", { name: "curl" });
    await language.focus();
    const choice = (name: string) => page.getByRole("menuitem", { name, exact: true });
    await page.keyboard.press("Enter");
    await expect.poll(() => hasFocus(choice("curl"))).toBe(true);
    for (const [key, name] of [
      ["ArrowUp", "Python"],
      ["ArrowDown", "curl"],
      ["End", "Python"],
      ["Home", "curl"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await hasFocus(choice(name)), key).toBe(true);
    }
    for (const key of ["Escape", "Tab"]) {
      await page.keyboard.press(key);
      await choice("curl").waitFor({ state: "detached" });
      expect(await hasFocus(language)).toBe(true);
      await page.keyboard.press("ArrowDown");
      await expect.poll(() => hasFocus(choice("curl"))).toBe(true);
    }
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await samples.getByText("aegis.runs.get(991)").waitFor();
    await choice("curl").waitFor({ state: "detached" });
    expect(await hasFocus(samples.getByRole("button", { name: "TypeScript" }))).toBe(true);
  });

  test("gets back to a button that had no focus, as a click leaves it in Safari", async () => {
    const { page, visit } = reader;
    await visit("organizations/getmyorganization");
    const opener = page.getByRole("button", { name: "Try it: Get my organization" });
    await opener.waitFor();
    await opener.evaluate((button) => Object(button).click());
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => hasFocus(opener)).toBe(true);
  });

  test("has the focus in the panel if they open another operation over the first", async () => {
    const { page, visit, tryIt } = reader;
    await visit("runs/getrun");
    await tryIt("Get a run");
    await visit("runs/updaterun");
    await tryIt("Update a run");
    const focused = () => page.evaluate("document.activeElement.id");
    await expect.poll(focused).toBe("aegis-panel-title");
    // The panel that was closed says so in a task of its own.
    await page.evaluate("new Promise((resolve) => setTimeout(resolve, 100))");
    expect(await focused()).toBe("aegis-panel-title");
  });
});

function hasFocus(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}

/** Presses Tab until what has this name has the focus. */
async function tabTo(page: Reader["page"], name: string): Promise<void> {
  const named = "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent";
  await expect
    .poll(async () => {
      await page.keyboard.press("Tab");
      return page.evaluate(named);
    })
    .toBe(name);
}
