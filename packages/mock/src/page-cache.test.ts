import { expect, test } from "vitest";
import { createPageCache } from "./page-cache.ts";

const page = (text: string) => ({ status: 200, headers: {}, body: Buffer.from(text) });

test("a page is made once for each operation and query", () => {
  const pages = createPageCache();
  const first = pages("listDatasets", { page: 1 }, () => page("one"));
  expect(pages("listDatasets", { page: 1 }, () => page("again"))).toBe(first);
  expect(pages("listDatasets", { page: 2 }, () => page("two")).body.toString()).toBe("two");
  expect(pages("listDatasetNames", { page: 1 }, () => page("names")).body.toString()).toBe("names");
});

test("pages do not pile up, however many are asked for", () => {
  const pages = createPageCache();
  const first = pages("listDatasets", { page: 0 }, () => page("first"));
  for (let at = 1; at <= 200; at += 1) pages("listDatasets", { page: at }, () => page(String(at)));
  expect(pages("listDatasets", { page: 0 }, () => page("later"))).not.toBe(first);
});
