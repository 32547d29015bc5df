import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { openRuns } from "./runs-reader.ts";
import { newestDataset, pickMetric, uploadAddress } from "./upload-reader.ts";

describe.skipIf(noBrowser !== null)("a file that is dropped on the page for an upload", () => {
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

  test("is uploaded like one that is chosen, wherever it was dropped", async () => {
    const { page, problems } = await openRuns(browser, aegis, uploadAddress);
    await page.getByLabel("CSV file").waitFor();
    expect(await drag(page, "h1", "dragover", ["dropped.csv"])).toBe("taken");
    await page.locator(".drop.over").waitFor();
    expect(await drag(page, "h1", "drop", ["dropped.csv"])).toBe("taken");
    await page.locator(".drop:not(.over)").waitFor();
    await pickMetric(page, "Is Numeric");
    await page.getByRole("button", { name: "Upload" }).click();
    await page.getByRole("heading", { level: 1, name: "dropped.csv" }).waitFor();
    expect(await newestDataset(aegis, "dropped.csv")).toMatchObject({ structure: ["output"] });
    expect(problems).toEqual([]);
  });

  test.each([
    [["a.csv", "b.csv"], "2 files were dropped. Drop one file at a time."],
    [["picture.png"], '"picture.png" is not a CSV file. Save it as CSV in UTF-8.'],
  ])("with %j says what is wrong, and the file before it stays", async (names, sentence) => {
    const { page } = await openRuns(browser, aegis, uploadAddress);
    await page.getByLabel("CSV file").waitFor();
    await drag(page, "body", "drop", ["first.csv"]);
    await page.getByLabel("Output", { exact: true }).waitFor();
    await drag(page, "body", "drop", names);
    await page.getByRole("alert").getByText(sentence).waitFor();
    expect(await page.getByLabel("Name").getAttribute("placeholder")).toBe("first.csv");
    await drag(page, "body", "drop", ["second.csv"]);
    await page.getByRole("alert").waitFor({ state: "detached" });
    expect(await page.getByLabel("Name").getAttribute("placeholder")).toBe("second.csv");
  });

  test("is none of what another page does with it", async () => {
    const { page } = await openRuns(browser, aegis, uploadAddress);
    await page.getByLabel("CSV file").waitFor();
    await page.getByRole("link", { name: "Runs" }).click();
    await page.getByRole("heading", { level: 1, name: "Runs" }).waitFor();
    expect(await drag(page, "body", "dragover", ["dropped.csv"])).toBe("left to the browser");
  });
});

/** Drags files over a part of the page, or drops them there. */
function drag(page: Page, on: string, type: "dragover" | "drop", names: readonly string[]): Promise<string> {
  return page.evaluate(
    ([selector, event, files]) => {
      const dataTransfer = new DataTransfer();
      for (const name of files) {
        const kind = name.endsWith(".csv") ? "text/csv" : "image/png";
        dataTransfer.items.add(new File(["output\n2\n"], name, { type: kind }));
      }
      const place = document.querySelector(selector);
      const isLeft = place?.dispatchEvent(
        new DragEvent(event, { bubbles: true, cancelable: true, dataTransfer }),
      );
      return isLeft ? "left to the browser" : "taken";
    },
    [on, type, names] as const,
  );
}
