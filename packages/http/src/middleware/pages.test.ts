import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { documentFiles } from "@aegis/contract/document";
import { afterAll, describe, expect, test } from "vitest";
import { startEcho } from "../testing/start-echo.ts";

const docs = await mkdtemp(join(tmpdir(), "http-docs-"));
await writeFile(join(docs, "index.html"), "<!doctype html><title>Docs</title>");
const echo = await startEcho({ docs });
afterAll(async () => {
  await echo.close();
  await rm(docs, { recursive: true });
});

describe("each page is there without a key", () => {
  test.each([
    ["/docs", "text/html; charset=utf-8"],
    ["/docs/", "text/html; charset=utf-8"],
    ["/openapi.json", "application/json"],
    ["/openapi.yaml", "application/yaml"],
  ])("%s as %s", async (path, type) => {
    const response = await fetch(echo.url + path);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
  });
});

test("the document as JSON begins its servers with the one that was asked, and its samples and links lead there", async () => {
  const built = JSON.parse(await readFile(documentFiles.json, "utf8"));
  const [{ url: hosted }] = built.servers;
  const api = `${echo.url}/api/v1`;
  const { servers, ...rest } = JSON.parse(await (await fetch(`${echo.url}/openapi.json`)).text());
  const description = "The server that this document comes from.";
  expect(servers).toEqual([{ url: "api/v1", description }, ...built.servers]);
  const { servers: _, ...expected } = built;
  const called = JSON.stringify(expected)
    .replaceAll(`${hosted}/`, `${api}/`)
    .replaceAll("](/", `](${echo.url}/`);
  expect(rest).toEqual(JSON.parse(called));
  expect(rest).not.toEqual(expected);
});

test("the document as YAML and the docs begin their servers alike", async () => {
  await writeFile(join(docs, "index.html"), '<script>{"servers":[{"url":"https://other.example"}]}</script>');
  await using other = await startEcho({ docs });
  const api = `${other.url}/api/v1`;
  const yaml = await (await fetch(`${other.url}/openapi.yaml`)).text();
  expect(/^servers:\n {2}- url: (.*)\n/m.exec(yaml)?.[1]).toBe("api/v1");
  expect(await (await fetch(`${other.url}/docs`)).text()).toContain(`"servers":[{"url":"${api}",`);
});

test.each(["/openapi.json", "/openapi.yaml"])("%s is compressed for those who take it so", async (path) => {
  const plain = await fetch(echo.url + path, { headers: { "accept-encoding": "identity" } });
  const text = await plain.text();
  const packed = await rawBody(echo.url + path, { "accept-encoding": "br;q=0.1, gzip" });
  expect(packed.headers).toMatchObject({
    "content-encoding": "gzip",
    vary: "Accept-Encoding",
    "cache-control": "no-cache",
    etag: plain.headers.get("etag"),
  });
  expect(gunzipSync(packed.body).toString()).toBe(text);
  expect([plain.headers.get("content-encoding"), plain.headers.get("vary")]).toEqual([
    null,
    "Accept-Encoding",
  ]);
});

test("the document is not sent again to one who has it", async () => {
  const response = await fetch(`${echo.url}/openapi.yaml`);
  const headers = { "if-none-match": response.headers.get("etag") ?? "" };
  expect((await fetch(`${echo.url}/openapi.yaml`, { headers })).status).toBe(304);
  expect((await fetch(`${echo.url}/openapi.json`, { headers })).status).toBe(200);
});

test("the root leads to the docs", async () => {
  const response = await fetch(echo.url, { redirect: "manual" });
  expect([response.status, response.headers.get("location")]).toEqual([302, "/docs"]);
});

test("a page is read-only", async () => {
  const response = await fetch(`${echo.url}/openapi.json`, { method: "POST" });
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

test("an address outside the API says where the API is", async () => {
  const response = await fetch(`${echo.url}/datasets`);
  const detail = "Nothing at /datasets: the API is under /api/v1 and its docs are at /docs.";
  expect([response.status, await response.json()]).toEqual([404, { detail }]);
});

test("docs that are not built are a 404 that says what to do", async () => {
  await using bare = await startEcho({ docs: join(docs, "nowhere") });
  const response = await fetch(`${bare.url}/docs`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain("npm run generate");
});

/** `fetch` would undo the compression. */
async function rawBody(url: string, headers: Record<string, string>) {
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(url, { headers }, resolve).on("error", reject),
  );
  return { headers: response.headers, body: await buffer(response) };
}
