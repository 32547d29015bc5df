import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { routes } from "@aegis/contract";
import { basePath } from "@aegis/http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestServer, testServer } from "../testing/test-server.ts";

let server: TestServer;
let docs: string;
beforeAll(async () => {
  docs = await mkdtemp(join(tmpdir(), "safe-headers-"));
  await mkdir(join(docs, "guide"));
  for (const name of ["index.html", "guide/runs.html", "guide/runs.md", "llms.txt"])
    await writeFile(join(docs, name), name);
  const runsPage = join(docs, "runs.html");
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  await writeFile(runsPage, policy);
  server = await testServer({ docs, runsPage });
});
afterAll(async () => {
  await server.close();
  await rm(docs, { recursive: true });
});

const nosniff = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
};
const noPolicy = { "content-security-policy": null };
const data = { "content-security-policy": "default-src 'none'; frame-ancestors 'none'" };
const framed = { "content-security-policy": expect.stringMatching(/frame-ancestors 'none'$/) };
const notKept = { "cache-control": "no-store" };
const asked = { "cache-control": "no-cache" };
const asksAgain = { "cache-control": "private, no-cache" };

describe("every answer forbids guessing its type, naming where one comes from, and embedding:", () => {
  test.each(Object.entries(routes))("%s without a key, which nobody keeps", async (_, { method, path }) => {
    const response = await fetch(server.url + basePath + path.replaceAll(/\{\w+\}/g, "1"), { method });
    expect(response.status).toBe(401);
    expect(headersOf(response)).toEqual({ ...nosniff, ...data, ...notKept });
  });

  test.each([
    ["what is read", "GET", "/runs/991", {}, 200, { ...data, ...asksAgain }],
    ["a list", "GET", "/datasets", {}, 200, { ...data, ...asksAgain }],
    ["a file", "GET", "/datasets/1/download", {}, 200, { ...data, ...asksAgain }],
    ["only the head of it", "HEAD", "/runs/991", {}, 200, { ...data, ...asksAgain }],
    ["what was made", "POST", "/data-collections", { name: "New" }, 201, { ...data, ...notKept }],
    ["nothing, after a deletion", "DELETE", "/data-collections/14", {}, 204, { ...data, ...notKept }],
    ["what is not there", "GET", "/runs/2000000001", {}, 404, { ...data, ...notKept }],
    ["an invalid request", "POST", "/evaluate", { a: 1 }, 422, { ...data, ...notKept }],
    ["no such method", "PATCH", "/runs/991", {}, 405, { ...data, ...notKept }],
    ["a slash too many", "GET", "/datasets/", {}, 307, { ...data, ...notKept }],
    ["nothing of the API", "GET", "/nothing", {}, 404, { ...data, ...notKept }],
  ] as const)("%s", async (_, method, path, body, status, headers) => {
    const sent = method === "POST" ? { body } : {};
    const answer = await server.call(method, path, sent);
    expect([answer.status, headersOf(answer)]).toEqual([status, { ...nosniff, ...headers }]);
  });

  test.each([
    ["/", 200, { ...framed, ...asked }],
    ["/docs", 200, { ...framed, ...asked }],
    ["/docs/guide/runs.html", 200, { ...framed, ...asked }],
    ["/docs/guide/runs.md", 200, { ...data, ...asked }],
    ["/docs/guide", 302, { ...data, ...notKept }],
    ["/llms.txt", 200, { ...data, ...asked }],
    ["/openapi.json", 200, { ...data, ...asked }],
    ["/openapi.yaml", 200, { ...data, ...asked }],
    ["/healthz", 200, { ...data, ...asked }],
    ["/readyz", 200, { ...data, ...notKept }],
    ["/nowhere", 404, { ...data, ...notKept }],
  ] as const)("the page %s", async (path, status, headers) => {
    const response = await fetch(server.url + path, { redirect: "manual" });
    expect([response.status, headersOf(response)]).toEqual([status, { ...nosniff, ...headers }]);
  });

  test.each([
    ["what is not HTTP", "hello\r\n\r\n", "400"],
    ["headers that are too large", `GET / HTTP/1.1\r\nHost: x\r\nA: ${"a".repeat(20_000)}\r\n\r\n`, "431"],
    ["no Host", "GET /docs HTTP/1.1\r\n\r\n", "400"],
  ])("%s", async (_, sent, status) => {
    const socket = connect(server.port, "127.0.0.1");
    socket.write(sent);
    const answer = (await text(socket)).toLowerCase();
    expect(answer.slice(9, 12)).toBe(status);
    for (const [name, value] of Object.entries({ ...nosniff, ...data, ...notKept }))
      expect(answer).toContain(`\r\n${name}: ${value}\r\n`);
  });
});

test.each(["/docs", "/openapi.json", `${basePath}/runs/991`])(
  "a 304 for %s takes nothing from the policy of what the client holds",
  async (path) => {
    const headers = { authorization: "Bearer sk_00000000000000000000000000000000" };
    const first = await fetch(server.url + path, { headers });
    await first.text();
    const etag = first.headers.get("etag") ?? "";
    const again = await fetch(server.url + path, { headers: { ...headers, "if-none-match": etag } });
    const kept = { "cache-control": first.headers.get("cache-control") };
    expect([again.status, headersOf(again)]).toEqual([304, { ...nosniff, ...noPolicy, ...kept }]);
  },
);

/** The headers that this test is about; null for one that is not there. */
function headersOf({ headers }: { readonly headers: Headers }): object {
  const names = [...Object.keys(nosniff), ...Object.keys(data), ...Object.keys(notKept)];
  return Object.fromEntries(names.map((name) => [name, headers.get(name)]));
}
