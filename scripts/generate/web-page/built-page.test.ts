import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { reportPage } from "./report-page.ts";
import { runsPage } from "./runs-page.ts";

const page = await reportPage();

test.each(["script", "style"])("the policy of the page allows the %s that is in it, by its hash", (name) => {
  const text = new RegExp(`<${name}[^>]*>(.*?)</${name}>`, "s").exec(page)?.[1] ?? "";
  const hash = createHash("sha256").update(text).digest("base64");
  expect(page).toContain(`${name}-src 'sha256-${hash}'`);
});

test("the page names no address but those of namespaces", () => {
  const addresses = page.match(/\b\w+:\/\/[^"'`\s)]*/g) ?? [];
  expect(addresses.filter((address) => !address.startsWith("http://www.w3.org/"))).toEqual([]);
});

test("the page has at most 60 kB with gzip", () => {
  expect(gzipSync(page).length).toBeLessThan(60_000);
});

test("the same sources give the same page", async () => {
  expect(await reportPage()).toBe(page);
});

test("the page of a server has the operations as they are now, not as they lie on disk", async () => {
  const routes = readFileSync(join(import.meta.dirname, "../../../generated/routes.ts"), "utf8");
  const served = await runsPage({ "routes.ts": routes.replaceAll("/evaluate", "/evaluate-now") });
  expect(served).toContain("/evaluate-now");
  expect(served).toContain("connect-src 'self'");
  expect(gzipSync(served).length).toBeLessThan(60_000);
});
