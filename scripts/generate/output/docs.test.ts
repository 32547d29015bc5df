import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { bundledScript, style } from "../docs-page/bundled.ts";
import { operationsOf } from "../document/document.ts";
import { smallDocument } from "../testing/small-document.ts";
import { docs } from "./docs.ts";

let page: string;
beforeAll(async () => {
  const document = smallDocument();
  page = await docs(document, "sk_example");
});

test("the page has Redoc in it and loads no script, style or image from elsewhere", () => {
  expect(page.length).toBeGreaterThan(1_000_000);
  expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)="?(https?:)?\/\//);
  expect(page).not.toContain("cdn.redoc.ly");
});

test("the page forbids itself to call other hosts", () => {
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain("http");
});

test("the page tells nobody that it was read", () => {
  expect(page).toContain('"disableTelemetry":true');
});

test("the page tells readers nothing of where the parts of the document come from", () => {
  expect(page.includes('"showExtensions":')).toBe(false);
});

test("the page carries what its script needs, and no script or style ends early", () => {
  const [, data = ""] = /<script type="application\/json" id="aegis-data">(.*?)<\/script>/s.exec(page) ?? [];
  const { key, operations } = JSON.parse(data);
  expect([key, operations.length]).toEqual(["sk_example", operationsOf(smallDocument()).length]);
});

test("what is added to Redoc stays small", async () => {
  const sizes = await Promise.all([bundledScript(), style()]);
  // Redoc itself is forty times as much.
  expect(sizes.reduce((sum, text) => sum + gzipSync(text).length, 0)).toBeLessThan(15_000);
});
