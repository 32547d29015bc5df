import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentFiles } from "@aegis/contract/document";
import { afterAll, expect, test } from "vitest";
import { startEcho } from "../testing/start-echo.ts";

const hosted: string = JSON.parse(await readFile(documentFiles.json, "utf8")).servers[0].url;
const docs = await mkdtemp(join(tmpdir(), "http-site-"));
await mkdir(join(docs, "guide"));
await mkdir(join(docs, "metrics/judged"), { recursive: true });
await Promise.all(
  Object.entries({
    "index.html": "the reference",
    "llms.txt": "[Runs](docs/guide/runs.md) [all](openapi.json)",
    "guide/index.html": `<a href="../guide/runs.html">curl ${hosted}/runs</a>`,
    "metrics/judged/faith.md": "# Faithfulness",
    "guide/runs.md": `The service is ${hosted}, a call \`${hosted}/runs\`.`,
  }).map(([name, text]) => writeFile(join(docs, name), text)),
);
const echo = await startEcho({ docs });
afterAll(async () => {
  await echo.close();
  await rm(docs, { recursive: true });
});

const api = `${echo.url}/api/v1`;
test.each([
  ["/docs/guide/", "text/html; charset=utf-8", `<a href="../guide/runs.html">curl ${api}/runs</a>`],
  [
    "/docs/guide/runs.md",
    "text/markdown; charset=utf-8",
    `The service is ${hosted}, a call \`${api}/runs\`.`,
  ],
  [
    "/llms.txt",
    "text/plain; charset=utf-8",
    `[Runs](${echo.url}/docs/guide/runs.md) [all](${echo.url}/openapi.json)`,
  ],
])("%s is served as %s, and its examples call the server", async (path, type, text) => {
  const response = await fetch(echo.url + path);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
  expect(await response.text()).toBe(text);
  const headers = { "if-none-match": response.headers.get("etag") ?? "" };
  expect((await fetch(echo.url + path, { headers })).status).toBe(304);
});

test.each([
  ["/docs/guide", "/docs/guide/"],
  ["/docs/metrics", "/docs"],
  ["/docs/metrics/", "/docs"],
  ["/docs/metrics/judged/", "/docs"],
])("the folder %s leads to %s: to its first page, or else to the docs", async (path, location) => {
  const response = await fetch(echo.url + path, { redirect: "manual" });
  expect([response.status, response.headers.get("location")]).toEqual([302, location]);
});

test.each(["/docs/guide/other.md", "/docs/../package.json", "/docs/index.html", "/docs/guide/..%2f..%2fx"])(
  "%s, which is not a page, is a 404",
  async (path) => {
    expect((await fetch(echo.url + path)).status).toBe(404);
  },
);
