import { once } from "node:events";
import { request } from "node:http";
import { json } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { startEcho } from "../testing/start-echo.ts";
import { readTarget } from "./target.ts";

const echo = await startEcho();
afterAll(echo.close);

test.each([
  ["/api/v1/datasets?page=2", { path: "/api/v1/datasets", query: "page=2" }],
  ["/healthz", { path: "/healthz", query: "" }],
  ["/a?b?c", { path: "/a", query: "b?c" }],
  ["http://127.0.0.1:4013/api/v1/datasets?page=2", { path: "/api/v1/datasets", query: "page=2" }],
  ["HTTPS://user@[::1]/a/../b?c=http://d/e", { path: "/a/../b", query: "c=http://d/e" }],
  ["http://localhost", { path: "/", query: "" }],
  ["http://localhost?page=2", { path: "/", query: "page=2" }],
  ["//localhost/a", { path: "//localhost/a", query: "" }],
  ["http:///a", { path: "http:///a", query: "" }],
  ["*", { path: "*", query: "" }],
  ["/%61pi/v1/%72uns/%39%39%31?a=%61", { path: "/api/v1/runs/991", query: "a=%61" }],
  ["/data%2dcollections%7E%5f%2E", { path: "/data-collections~_.", query: "" }],
  ["/runs/9%2F9%20%2561%3A%c3%a9", { path: "/runs/9%2F9%20%2561%3A%c3%a9", query: "" }],
  ["/%zz/%7/%", { path: "/%zz/%7/%", query: "" }],
])("the request target %s is read as %j", (target, read) => {
  expect(readTarget(target)).toEqual(read);
});

test("only what needs no escape loses it, whatever the character", () => {
  for (let code = 0; code < 256; code += 1) {
    const written = `%${code.toString(16).padStart(2, "0")}`;
    const character = String.fromCharCode(code);
    expect(readTarget(`/${written}`).path).toBe(/[\w.~-]/.test(character) ? `/${character}` : `/${written}`);
  }
});

test.each([
  ["GET", "/api/v1/organizations/me", 200, "id"],
  ["POST", "/api/v1/datasets", 422, "detail"],
  ["GET", "/api/v1/datasets?page=none", 422, "detail"],
])(
  "%s of the whole address of %s is answered as that of the path alone",
  async (method, path, status, name) => {
    const headers = { authorization: "Bearer x" };
    const sent = request(echo.url, { method, path: echo.url + path, headers }).end();
    const [response] = await once(sent, "response");
    expect(response.statusCode).toBe(status);
    expect(await json(response)).toHaveProperty(name);
  },
);

test("a path that does not exist is named", async () => {
  const sent = request(echo.url, { path: `${echo.url}/api/v1/nothing?a=1` }).end();
  const [response] = await once(sent, "response");
  expect(await json(response)).toEqual({ detail: "Nothing at /api/v1/nothing." });
});
