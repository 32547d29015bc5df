import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { hostedUrl } from "@aegis/contract";
import { contractCases } from "@aegis/contract/cases";
import { startMock } from "@aegis/mock";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserBuild } from "../../scripts/msw/browser-build.ts";
import { type SeenResponse, sendCases } from "../surfaces/msw/send-cases.ts";
import { launch, noBrowser, openPage } from "./chromium.ts";
import { addressOf, serve } from "./site.ts";

describe.skipIf(noBrowser !== null)("handlers for MSW in a browser", () => {
  let site: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const { code } = await browserBuild(join(import.meta.dirname, "../surfaces/msw/page.ts"), () => false);
    const worker = createRequire(import.meta.url).resolve("msw/mockServiceWorker.js");
    site = await serve({
      "/": "<!doctype html><title>A page</title>",
      "/page.js": code,
      "/mockServiceWorker.js": await readFile(worker, "utf8"),
    });
    browser = await launch();
    page = await openPage(browser);
    await page.goto(addressOf(site));
    await page.evaluate(`import("/page.js").then(() => start(${JSON.stringify(hostedUrl)}))`);
  });

  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  test("answer every contract case as the mock does", async () => {
    await using mock = await startMock();
    const [there, here] = await Promise.all([
      sendCases(contractCases, `${mock.url}/api/v1`),
      page.evaluate<SeenResponse[], Parameters<typeof sendCases>>(
        (given) => Reflect.get(globalThis, "sendCases")(...given),
        [contractCases, hostedUrl],
      ),
    ]);
    for (const [at, { id }] of contractCases.entries()) expect(here[at], id).toEqual(there[at]);
  });

  test.each([
    ["reset", "TypeError"],
    ["truncate", "TypeError"],
    ["garbage", "SyntaxError"],
    ["dribble", "a run"],
  ])("break a response by %s as a server would: the page gets %s", async (fault, got) => {
    const read = (url: string, prefer: string) =>
      fetch(url, { headers: { authorization: "Bearer x", prefer } })
        .then((response) => response.json())
        .then(
          () => "a run",
          (error: Error) => error.name,
        );
    const prefer = `fault=${fault}, delay=100`;
    expect(await page.evaluate(`(${read})("${hostedUrl}/runs/991", "${prefer}")`)).toBe(got);
  });
});
