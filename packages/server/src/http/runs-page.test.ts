import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { testServer } from "../testing/test-server.ts";

const folder = await mkdtemp(join(tmpdir(), "server-runs-page-"));
const file = join(folder, "runs.html");
const policy = "default-src 'none'; connect-src 'self'";
await writeFile(
  file,
  `<meta http-equiv="Content-Security-Policy" content="${policy}"><p>${"Runs ".repeat(500)}</p>`,
);
const server = await testServer({ runsPage: file });
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test("the root is a page that needs no key, with its policy as a header, and in no frame", async () => {
  const response = await fetch(server.url, { redirect: "manual" });
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  expect(server.hasPage).toBe(true);
  expect(response.headers.get("content-security-policy")).toBe(`${policy}; frame-ancestors 'none'`);
  expect(await response.text()).toContain("<p>Runs ");
});

test("the page is packed for those who take it so, and not sent again to one who has it", async () => {
  const headers = { "accept-encoding": "gzip" };
  const first = await fetch(server.url, { headers });
  expect(first.headers.get("content-encoding")).toBe("gzip");
  await first.text();
  const etag = first.headers.get("etag") ?? "";
  const again = await fetch(server.url, { headers: { ...headers, "if-none-match": etag } });
  expect(again.status).toBe(304);
});

test("without the page the root leads to the docs", async () => {
  await using bare = await testServer({ runsPage: join(folder, "nowhere.html") });
  const response = await fetch(bare.url, { redirect: "manual" });
  expect([response.status, response.headers.get("location")]).toEqual([302, "/docs"]);
  expect(bare.hasPage).toBe(false);
});

test("a page without a policy is not served", async () => {
  const open = join(folder, "open.html");
  await writeFile(open, "<p>Runs</p>");
  await expect(testServer({ runsPage: open })).rejects.toThrow(`${open} has no policy.`);
});
