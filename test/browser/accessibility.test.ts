import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { accessibilityFaults, readDocs } from "./docs-reader.ts";

const desktop = { width: 1400, height: 900 };
/** One of each look: a form, a body, a list of parameters, a download, something that has no body. */
const places = [
  ["datasets/createdataset", "Create a dataset"],
  ["runs/createcustomrun", "Create a run from rows in the request"],
  ["datasets/listdatasets", "List datasets"],
  ["runs/downloadrun", "Download a run as CSV"],
  ["runs/deleterun", "Delete a run"],
] as const;
const phone = { width: 390, height: 844 };

describe.skipIf(noBrowser !== null)("the docs, seen by axe", () => {
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

  test.each([
    ["a desktop", "light", desktop],
    ["a desktop", "dark", desktop],
    ["a phone", "light", phone],
    ["a phone", "dark", phone],
  ] as const)(
    "have no fault on %s in the %s, with the panel closed, open and answered",
    async (_, colorScheme, viewport) => {
      const { page, problems, visit, tryIt } = await readDocs(browser, aegis.url, { colorScheme, viewport });
      await visit("");
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.locator(".menu-content[role=navigation]").waitFor({ state: "attached" });
      expect(await accessibilityFaults(page)).toEqual([]);
      for (const [place, title] of places) {
        await visit(place);
        const panel = await tryIt(title);
        expect(await accessibilityFaults(page)).toEqual([]);
        await panel.getByRole("button", { name: "Send" }).click();
        await panel.getByText(/^\d+ headers$/).click();
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(
          0,
        );
        await page.keyboard.press("Escape");
      }
      expect(problems).toEqual([]);
      await page.close();
    },
  );
});
