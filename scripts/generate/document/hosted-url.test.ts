import { expect, test } from "vitest";
import { smallDocument } from "../testing/small-document.ts";
import { hostedUrl } from "./hosted-url.ts";

const withServer = (...urls: string[]) => ({ ...smallDocument(), servers: urls.map((url) => ({ url })) });

test.each([
  [["https://api.example.com/v1"], "https://api.example.com/v1"],
  [["https://api.example.com/v1//", "http://localhost/v2"], "https://api.example.com/v1"],
])("of the servers %j, %s is the hosted one", (urls, hosted) => {
  expect(hostedUrl(withServer(...urls))).toBe(hosted);
});

test.each([
  [[], "The document has no server; name one under servers."],
  [["https://api.example.com/"], /^servers\[0\]\.url is https:\/\/api\.example\.com\/; write a whole URL/],
  [["/api/v1"], /^servers\[0\]\.url is \/api\/v1; write a whole URL/],
])("the servers %j are refused", (urls, problem) => {
  expect(() => hostedUrl(withServer(...urls))).toThrow(problem);
});
