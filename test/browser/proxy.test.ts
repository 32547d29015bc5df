import type { Server } from "node:https";
import type { AddressInfo } from "node:net";
import { exampleKey } from "@aegis/contract";
import { readTrust } from "@aegis/http";
import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { type Reader, readDocs } from "./docs-reader.ts";
import { startProxy } from "./tls-proxy.ts";

const prefix = "/aegis";
const trusts = readTrust("loopback");

describe.skipIf(noBrowser !== null).each([
  ["names the prefix in a header", { "x-forwarded-prefix": prefix }, ""],
  ["leaves the prefix to the server's base path", {}, prefix],
])("behind a proxy that speaks TLS, takes off a prefix and %s", (_, headers, basePath) => {
  let aegis: TestServer;
  let proxy: Server;
  let url: string;
  let browser: Browser;
  let reader: Reader;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    aegis = await testServer({ proxies: { basePath, trusts } });
    proxy = await startProxy(aegis.port, prefix, headers);
    url = `https://127.0.0.1:${(proxy.address() as AddressInfo).port}${prefix}`;
    // As a flag too: a new tab may ask before the context has told it to take this certificate.
    browser = await launch("--ignore-certificate-errors");
    reader = await readDocs(browser, url, { ignoreHTTPSErrors: true });
    ({ page } = reader);
    context = page.context();
    await page.goto(`${url}/docs`);
    await page.getByRole("heading", { level: 1, name: "Aegis evaluation API" }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    proxy?.close();
    await aegis?.close();
  });

  test("the docs load whole", () => {
    expect(page.url()).toMatch(new RegExp(`^${url}/docs`));
    expect(reader.problems).toEqual([]);
  });

  test("the docs link to the document, and their samples call the server, through the proxy", async () => {
    for (const name of ["openapi.json", "openapi.yaml"]) {
      const link = page.locator(`a[href$="/${name}"]`).first();
      const href = await link.evaluate((element) => String(Reflect.get(element, "href")));
      expect(href).toBe(`${url}/${name}`);
      expect((await context.request.get(`${url}/${name}`)).status()).toBe(200);
    }
    await reader.visit("runs/getrun");
    await page.getByText(`curl "${url}/api/v1/runs/991"`).first().waitFor();
  });

  test("the page of the runs, at the root, calls the API through the proxy", async () => {
    const runs = await browser.newPage({ ignoreHTTPSErrors: true });
    await runs.goto(`${url}/`);
    await runs.getByLabel("API key").fill(exampleKey);
    await runs.keyboard.press("Enter");
    await runs.getByRole("link", { name: "support-march" }).waitFor();
    await runs.close();
  });

  test("a link of the menu opens its section in a new tab", async () => {
    const link = page.locator('a[href$="/datasets"]').first();
    await link.waitFor();
    const opened = context.waitForEvent("page");
    await link.click({ modifiers: ["Control"] });
    const tab = await opened;
    await tab.bringToFront();
    await tab.waitForURL(`${url}/docs#/datasets`);
    const heading = tab
      .locator("h1, h2")
      .filter({ hasText: /^Datasets$/ })
      .first();
    await heading.waitFor();
    await expect
      .poll(() => heading.evaluate((element) => Math.abs(element.getBoundingClientRect().top) < 400))
      .toBe(true);
  });

  test("the Location of what a POST creates leads back through the proxy", async () => {
    const authorization = { authorization: `Bearer ${exampleKey}` };
    const data = { evaluations: [{ metrics: ["ans_corr"], data: [{ output: "a", golden_answer: "a" }] }] };
    const created = await context.request.post(`${url}/api/v1/runs/custom`, { headers: authorization, data });
    expect(created.status()).toBe(201);
    const location = new URL(created.headers().location ?? "", created.url()).href;
    expect(location).toMatch(new RegExp(`^${url}/api/v1/runs/\\d+$`));
    expect((await context.request.get(location, { headers: authorization })).status()).toBe(200);
  });

  test("the panel sends through the proxy, uploads too, and its Location leads back", async () => {
    await reader.visit("datasets/createdataset");
    const uploading = await reader.tryIt("Create a dataset");
    await uploading.getByLabel("Send name").uncheck();
    const file = { name: "rows.csv", mimeType: "text/csv", buffer: Buffer.from("output\nx\n") };
    await uploading.getByLabel("file", { exact: true }).setInputFiles(file);
    await uploading.getByLabel("selected_metrics", { exact: true }).fill('{"8": 70}');
    await uploading.getByRole("button", { name: "Send" }).click();
    await uploading.getByText("201 Created").waitFor();

    await reader.visit("runs/createcustomrun");
    const creating = await reader.tryIt("Create a run from rows in the request");
    const evaluations = [{ metrics: ["ans_corr"], data: [{ output: "a", golden_answer: "a" }] }];
    await creating.getByLabel("Body").fill(JSON.stringify({ evaluations }));
    await creating.getByRole("button", { name: "Send" }).click();
    await creating.getByText("201 Created").waitFor();
    await creating.getByText(/^\d+ headers$/).click();
    const location = await creating.locator("dt:text-is('location') + dd").textContent();
    expect(new URL(location ?? "", `${url}/api/v1/runs/custom`).href).toMatch(
      new RegExp(`^${url}/api/v1/runs/\\d+$`),
    );
    const code = creating.getByLabel("The request as code").locator("code");
    expect(await code.textContent()).toContain(`curl -X POST "${url}/api/v1/runs/custom"`);
    expect(reader.problems).toEqual([]);
  });

  test("the guide and the list for programs lead through the proxy", async () => {
    await page.goto(`${url}/docs/guide`);
    expect(page.url()).toBe(`${url}/docs/guide/`);
    expect(await page.locator("pre").first().textContent()).toContain(`curl ${url}/api/v1/evaluate`);
    await page.getByRole("link", { name: "Limits" }).click();
    await expect.poll(() => page.url()).toBe(`${url}/docs/guide/limits.html`);
    const list = await (await context.request.get(`${url}/llms.txt`)).text();
    expect(list).toContain(`](${url}/docs/operations/getRun.md)`);
    expect((await context.request.get(`${url}/docs/operations/getRun.md`)).status()).toBe(200);
  });
});
