import { expect, test } from "vitest";
import { BrokenDocument } from "../read/broken-document.ts";
import { mendRedoc } from "./mend-redoc.ts";

const page = [
  '<a href="/runs">Runs</a><a href="/">API</a><a href="/openapi.json">JSON</a><a href="//x">x</a><a href="/docs/guide/runs.html">Runs</a>',
  '<img src="https://cdn.redoc.ly/redoc/logo-mini.svg">',
  "<script>return{createHref:d,createURL(e){return new URL(d(e),`http://localhost`)}}</script>",
].join("\n");

test("links of the menu are places of the page, other links stay", () => {
  expect(mendRedoc(page)).toContain(
    '<a href="#/runs">Runs</a><a href="#/">API</a><a href="/openapi.json">JSON</a><a href="//x">x</a><a href="/docs/guide/runs.html">Runs</a>',
  );
  expect(mendRedoc(page)).toContain("createHref:e=>`#`+d(e),createURL(e){return new URL(d(e)");
});

test.each([
  ["logo", /cdn\.redoc\.ly/g, "cdn.example"],
  ["links", /createHref/g, "hrefOf"],
])("a page of Redoc whose %s are not as they were is refused", (_, found, changed) => {
  expect(() => mendRedoc(page.replace(found, changed))).toThrow(BrokenDocument);
});
