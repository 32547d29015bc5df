import { expect, test } from "vitest";
import { servedPage } from "./served-page.ts";

const list = {
  type: "text/html",
  begin: '"servers":[',
  entry: (url: string) => `"${url}",`,
  link: '"/openapi.',
};
const text =
  '<a href="/openapi.yaml"></a>"servers":["https://hosted/v1"] [guide](/docs/guide) a[b](/x/) curl https://hosted/v1/runs';
const page = servedPage(text, "https://hosted/v1", list);

test.each([
  ["https://example.com/aegis", "/aegis"],
  ["http://127.0.0.1:4000", ""],
])("a page served at %s names it, and its links lead below it", (url, base) => {
  expect(page(url).body.toString()).toBe(
    `<a href="${base}/openapi.yaml"></a>"servers":["${url}/api/v1","https://hosted/v1"] [guide](${url}/docs/guide) a[b](/x/) curl ${url}/api/v1/runs`,
  );
});

test("each address has a tag of its own, which stays the same", () => {
  const tags = ["http://a", "http://b", "http://a"].map((url) => page(url).headers.etag);
  expect(tags[0]).toBe(tags[2]);
  expect(tags[0]).not.toBe(tags[1]);
});
