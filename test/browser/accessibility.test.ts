import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { type Reader, readDocs } from "./docs-reader.ts";
import { pagesUnlikeOthers } from "./guide-pages.ts";
import { beyondTheEdge, expectNoFaultAsWide, expectNoFaultIn } from "./looks.ts";

const desktop = { width: 1400, height: 900 };
const phone = { width: 390, height: 844 };
const looks = [
  ["a desktop", "light", desktop],
  ["a desktop", "dark", desktop],
  ["a phone", "light", phone],
  ["a phone", "dark", phone],
] as const;
/** One of each look: a form, a body, a list of parameters, a download, something that has no body. */
const places = [
  ["datasets/createdataset", "Create a dataset"],
  ["runs/createcustomrun", "Create a run from rows in the request"],
  ["datasets/listdatasets", "List datasets"],
  ["runs/downloadrun", "Download a run as CSV"],
  ["runs/deleterun", "Delete a run"],
] as const;

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

  describe.each(looks)("have no fault on %s in the %s", (_, colorScheme, viewport) => {
    let reader: Reader;
    beforeAll(async () => {
      reader = await readDocs(browser, aegis.url, { colorScheme, viewport });
    });
    afterAll(() => reader?.page.close());

    test("for readers who come to an operation, without the heading of the page", async () => {
      await reader.visit("runs/createcustomrun");
      const title = "Try it: Create a run from rows in the request";
      await reader.page.getByRole("button", { name: title }).waitFor();
      await expectNoFaultIn(reader.page, colorScheme);
    });

    test.each(places)("with the panel of %s open and answered", async (place, title) => {
      const { page, visit, tryIt } = reader;
      await visit(place);
      const panel = await tryIt(title);
      await expectNoFaultIn(page, colorScheme);
      await panel.getByRole("button", { name: "Send" }).click();
      await panel.getByText(/^\d+ headers$/).click();
      await expectNoFaultIn(page, colorScheme);
      expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0);
      await page.keyboard.press("Escape");
    });

    test("at its start", async () => {
      const { page, visit } = reader;
      await visit("");
      await page.getByRole("heading", { level: 1, name: /\(\d/ }).waitFor();
      await expectNoFaultIn(page, colorScheme);
      expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0);
    });

    test("in the search, empty and with what it finds", async () => {
      const { page, visit } = reader;
      await visit("runs/createcustomrun");
      await page.getByTestId("search-trigger").waitFor({ state: "attached" });
      await page.keyboard.press("Control+k");
      const search = page.getByRole("dialog", { name: "Search" });
      await search.waitFor();
      await expectNoFaultIn(page, colorScheme);
      await page.keyboard.type("dataset");
      await search.getByRole("button", { name: "Clear" }).waitFor();
      await search.getByText("GET").first().waitFor();
      await expectNoFaultIn(page, colorScheme);
      await page.keyboard.press("Escape");
      await search.waitFor({ state: "detached" });
    });

    test("in the menus of a page and of its samples", async () => {
      const { page, visit } = reader;
      await visit("runs/createcustomrun");
      const choices = page.getByRole("region", { name: "Choices" });
      for (const menu of [
        page.getByRole("button", { name: "More actions" }),
        page.getByTestId("right-panel").getByRole("button", { name: "curl" }),
      ]) {
        await menu.first().click();
        await choices.waitFor();
        await expectNoFaultIn(page, colorScheme);
        await page.mouse.click(1, 1);
        await choices.waitFor({ state: "detached" });
      }
    });

    test.runIf(viewport === phone)("in the menu of operations", async () => {
      const { page, visit } = reader;
      await visit("runs/createcustomrun");
      await page.getByRole("button", { name: "Open navigation menu" }).click();
      await page.getByRole("navigation", { name: "Operations" }).waitFor();
      await expectNoFaultIn(page, colorScheme);
    });

    test("and no error either", () => {
      expect(reader.problems).toEqual([]);
    });
  });

  test("have no fault in the light and in the dark on any page that is unlike others", async () => {
    const { page, problems } = await readDocs(browser, aegis.url);
    const paths = await pagesUnlikeOthers(page);
    expect(new Set(paths.map((path) => path.split("/")[0]))).toEqual(new Set(["guide", "metrics"]));
    for (const path of paths) {
      await page.goto(`${aegis.url}/docs/${path}`);
      await expectNoFaultAsWide(page);
    }
    expect(problems).toEqual([]);
  });
});
