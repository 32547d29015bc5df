import type { Server } from "node:http";
import { exampleKey } from "@aegis/contract";
import { type RunningMock, startMock } from "@aegis/mock";
import type { Browser, Page } from "playwright-core";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser, openPage } from "./chromium.ts";
import { addressOf, serve } from "./site.ts";

describe.skipIf(noBrowser !== null)("the client in a browser", () => {
  let mock: RunningMock;
  let site: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mock = await startMock();
    // A separate site, so that the API is on another origin than the page, as it is for a user.
    site = await serve({ "/": "<!doctype html><title>A page</title>", "/client.js": await bundle() });
    browser = await launch();
    page = await openPage(browser);
    await page.goto(addressOf(site));
  });

  afterAll(async () => {
    await browser?.close();
    site?.close();
    await mock?.close();
  });

  test.each([
    ["a run", "page", "(await aegis.runs.get(991)).alias", "support-march"],
    ["a run", "worker", "(await aegis.runs.get(991)).alias", "support-march"],
    [
      "the response to an upload",
      "page",
      '(await aegis.datasets.create({ file: new Blob(["output,golden_answer\\nok,ok\\n"]), selected_metrics: { 2: 80 } })).name',
      "dataset.csv",
    ],
    [
      "the rows of a CSV download",
      "page",
      "(await Array.fromAsync((await aegis.runs.download(991)).rows())).map((row) => row.result)",
      [100, 90, 72, 72],
    ],
    [
      "the class of an error",
      "page",
      'await aegis.runs.get(991, { headers: { prefer: "code=404" } }).catch(({ name }) => name)',
      "NotFoundError",
    ],
  ])("gets %s in a %s", async (_what, place, expression, wanted) => {
    const program = `
      import { createAegis } from "${addressOf(site)}/client.js";
      const aegis = createAegis({ apiKey: "${exampleKey}", baseUrl: "${mock.url}/api/v1" });
      new BroadcastChannel("results").postMessage(${expression});`;
    // As text, since the test runner rewrites the imports in functions.
    const result = await page.evaluate(`new Promise((resolve, reject) => {
      new BroadcastChannel("results").onmessage = ({ data }) => resolve(data);
      addEventListener("unhandledrejection", ({ reason }) => reject(reason));
      const url = URL.createObjectURL(new Blob([${JSON.stringify(program)}], { type: "text/javascript" }));
      if (${place === "worker"}) new Worker(url, { type: "module" }).onerror = reject;
      else import(url).catch(reject);
    })`);
    expect(result).toEqual(wanted);
  });
});

/** Bundles the client's main entry for a browser. */
async function bundle(): Promise<string> {
  const input = new URL(import.meta.resolve("@aegis/client")).pathname;
  const build = await rolldown({ input, platform: "browser" });
  const { output } = await build.generate({ format: "esm", codeSplitting: false });
  return output[0].code;
}
