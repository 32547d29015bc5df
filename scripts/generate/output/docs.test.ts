import { beforeAll, expect, test } from "vitest";
import { smallDocument } from "../testing/small-document.ts";
import { docs } from "./docs.ts";

let page: string;
beforeAll(async () => {
  const document = smallDocument();
  Object.assign(document.components?.schemas?.Run ?? {}, { "x-source": "decided" });
  page = await docs(document);
}, 30_000);

test("the page has Redoc in it and loads no script, style or image from elsewhere", () => {
  expect(page.length).toBeGreaterThan(1_000_000);
  expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)="?(https?:)?\/\//);
  expect(page).not.toContain("cdn.redoc.ly");
});

test("the page forbids itself to call other hosts", () => {
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("http");
});

test("the page tells nobody that it was read", () => {
  expect(page).toContain('"disableTelemetry":true');
});

test("the page keeps to itself where a rule comes from", () => {
  expect(page).not.toContain('"showExtensions":');
});
