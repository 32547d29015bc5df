import { join } from "node:path";
import { metrics } from "@aegis/metrics";
import { beforeAll, describe, expect, test } from "vitest";
import { operationsOf } from "../document/document.ts";
import { finishedDocument } from "../document/finished-document.ts";
import { readSource, type Source } from "../read/source.ts";
import { site } from "./site.ts";

/** What programs that read a page at a time can take. */
const mostBytes = 6000;

describe("the docs beside the reference", () => {
  let source: Source;
  let files: Readonly<Record<string, string>>;
  beforeAll(async () => {
    source = await readSource(join(import.meta.dirname, "../../../openapi"));
    files = site({ source, document: finishedDocument(source) });
  });

  test("have a page for each operation and each metric, short enough to read at once", () => {
    const operations = operationsOf(source.document).map(({ id }) => `operations/${id}.md`);
    for (const name of [...operations, ...metrics.map(({ shortname }) => `metrics/${shortname}.md`)])
      expect(Buffer.byteLength(files[name] ?? ""), name).toBeGreaterThan(0);
    for (const [name, text] of Object.entries(files))
      if (/^(operations|metrics)\/.*\.md$/.test(name))
        expect(Buffer.byteLength(text), name).toBeLessThan(mostBytes);
  });

  test("show the guide and the metrics as HTML, and operations in the reference alone", () => {
    const names = Object.keys(files);
    const html = names.filter((name) => name.endsWith(".html") && name !== "guide/index.html");
    const expected = names.filter((name) => /^(guide|metrics)\/.*\.md$/.test(name));
    expect(html.sort()).toEqual(expected.map((name) => name.replace(/md$/, "html")).sort());
  });

  test("begin the guide with its first page", () => {
    expect(files["guide/index.html"]).toBe(files["guide/start.html"]);
  });

  test("list every page in llms.txt, once", () => {
    const listed = [...(files["llms.txt"] ?? "").matchAll(/\]\(docs\/(.+?)\): ./g)].map(([, name]) => name);
    expect(listed.sort()).toEqual(
      Object.keys(files)
        .filter((name) => name.endsWith(".md"))
        .sort(),
    );
  });
});
